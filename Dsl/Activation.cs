namespace Fluxion;

/// <summary>The scalar functions that a layer applies to each component of its affine map.</summary>
public enum Activation
{
    /// <summary>σ(z) = z.</summary>
    Identity,

    /// <summary>σ(z) = tanh z.</summary>
    Tanh,

    /// <summary>σ(z) = 1 / (1 + e⁻ᶻ).</summary>
    Sigmoid,

    /// <summary>σ(z) = ln(1 + eᶻ).</summary>
    Softplus,

    /// <summary>σ(z) = max(0, z), with σ′(0) = 0.</summary>
    Relu,

    /// <summary>σ(z) = sin z.</summary>
    Sin,

    /// <summary>σ(z) = cos z.</summary>
    Cos,
}
