using System;

namespace Fluxion;

/// <summary>
/// A fully connected layer σ(Wx + b) with <paramref name="width"/> outputs. Layers apply in the order of their attributes to the
/// parameters of the method, concatenated in their order. W is initialised after Glorot and Bengio (2010), uniform in
/// ±√(6 / (inputs + outputs)), unless said otherwise; b with zeros.
/// </summary>
/// <param name="width">The number of outputs, at least 1.</param>
/// <param name="activation">The function σ.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DenseAttribute(int width, Activation activation = Activation.Identity) : Attribute
{
    /// <summary>The number of outputs.</summary>
    public int Width { get; } = width;

    /// <summary>The function σ.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>A layer with a function σ of the user's own: a static method of the same class from one Scalar or double to one of the same, <c>nameof(Snake)</c>.</summary>
    /// <param name="width">The number of outputs, at least 1.</param>
    /// <param name="activation">The name of the method.</param>
    public DenseAttribute(int width, string activation)
        : this(width) => Function = activation;

    /// <summary>The name of the user's own function σ, or null.</summary>
    public string? Function { get; }

    /// <summary>Whether the layer has a bias b; without, it is σ(Wx).</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Where W and b start.</summary>
    public LayerInitialization Initialization { get; set; } = LayerInitialization.Glorot;
}
