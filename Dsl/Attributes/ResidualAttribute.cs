using System;

namespace Fluxion;

/// <summary>
/// A residual layer x + Bᵀσ(Ax + b) that keeps the width of x; A and B have <paramref name="hidden"/> rows and start after Glorot and Bengio
/// (2010), b starts at zero (He, Zhang, Ren and Sun, "Deep residual learning", 2016; as an Euler step: E, Commun. Math. Stat. 5, 2017). Any other
/// residual block is a <see cref="FlowAttribute"/> with step size 1 over a field whose right-hand side is that block.
/// </summary>
/// <param name="hidden">The number of rows of A and B, at least 1.</param>
/// <param name="activation">The function σ.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ResidualAttribute(int hidden, Activation activation = Activation.Tanh) : Attribute
{
    /// <summary>The number of rows of A and B.</summary>
    public int Hidden { get; } = hidden;

    /// <summary>The function σ.</summary>
    public Activation Activation { get; } = activation;
}
