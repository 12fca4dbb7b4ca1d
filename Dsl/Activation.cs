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

    /// <summary>σ(z) = z for z &gt; 0, otherwise z/100, with σ′(0) = 1/100.</summary>
    LeakyRelu,

    /// <summary>σ(z) = z for z &gt; 0, otherwise eᶻ − 1, with σ″(0) = 1.</summary>
    Elu,

    /// <summary>Also called swish: σ(z) = z / (1 + e⁻ᶻ).</summary>
    Silu,

    /// <summary>σ(z) = z Φ(z), Φ the distribution function of the standard normal law.</summary>
    Gelu,

    /// <summary>σ(z) = ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))), an approximation of <see cref="Gelu"/>.</summary>
    GeluTanh,

    /// <summary>σ(z) = exp(−z²).</summary>
    Gaussian,

    /// <summary>σ(z) = ln cosh z.</summary>
    LogCosh,

    /// <summary>σ(z) = z / (1 + |z|), with σ″(0) = 0.</summary>
    Softsign,

    /// <summary>σ(z) = z tanh(ln(1 + eᶻ)).</summary>
    Mish,
}
