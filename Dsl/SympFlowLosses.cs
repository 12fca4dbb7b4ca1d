using System;

namespace Fluxion;

/// <summary>Losses of a symplectic flow N of a field F = J∇H; asked for by <see cref="SympFlowAttribute.Losses"/>. All have residuals.</summary>
[Flags]
public enum SympFlowLosses
{
    /// <summary>None: the class is to be evaluated only.</summary>
    None = 0,

    /// <summary><c>Residual(t, x)</c> = ‖∂N/∂t − F(N)‖².</summary>
    Residual = 1,

    /// <summary><c>Matching(t, x)</c> = e², e = H_N − H relative to the origin.</summary>
    Matching = 2,

    /// <summary><c>Data(t, x, y)</c> = ‖N(t, x) − y‖².</summary>
    Data = 4,

    /// <summary><c>Energy(t, x)</c> = (H(N(t, x)) − H(x))²: what the exact flow keeps.</summary>
    Energy = 8,

    /// <summary><c>Autonomy(t, x)</c> = (∂H_N/∂t)², H_N relative to the origin: that of a system without a clock is zero.</summary>
    Autonomy = 16,
}
