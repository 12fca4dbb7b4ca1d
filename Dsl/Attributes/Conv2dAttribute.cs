using System;

namespace Fluxion;

/// <summary>
/// A convolution over an image as deep learning has it, a cross-correlation: y[o, p, q] = b[o] + Σ K[o, c, i, j] x[c, p·Stride − Padding + i·Dilation, q·Stride − Padding + j·Dilation] and then the activation.
/// The input has axes, from <c>[Dim(channels, height, width)]</c> or from the layer before. Each axis of n positions leaves (n + 2·Padding − Dilation·(kernel − 1) − 1) / Stride + 1,
/// which must be whole. K has channels rows and one column per input channel and tap, channel by channel, row by row; it is initialised after Glorot and
/// Bengio (2010) with n = input channels · taps and m = channels · taps unless said otherwise, b with zeros.
/// </summary>
/// <param name="channels">The number of output channels, at least 1.</param>
/// <param name="kernel">Taps of the square kernel along each axis, at least 1.</param>
/// <param name="activation">The function σ.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class Conv2dAttribute(int channels, int kernel, Activation activation = Activation.Identity) : Attribute
{
    /// <summary>The number of output channels.</summary>
    public int Channels { get; } = channels;

    /// <summary>Taps of the square kernel along each axis.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>The function σ.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>A layer with a function σ of the user's own: a static method of the same class from one Scalar or double to one of the same, by its name.</summary>
    /// <param name="channels">The number of output channels, at least 1.</param>
    /// <param name="kernel">Taps of the kernel along each axis, at least 1.</param>
    /// <param name="activation">The name of the method.</param>
    public Conv2dAttribute(int channels, int kernel, string activation)
        : this(channels, kernel) => Function = activation;

    /// <summary>The name of the user's own function σ, or null.</summary>
    public string? Function { get; }

    /// <summary>The step from position to position, at least 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Zeros at either end of each axis, at least 0.</summary>
    public int Padding { get; set; }

    /// <summary>The distance of neighbouring taps, at least 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Whether there is a bias b, one number per output channel.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>Where K and b start.</summary>
    public LayerInitialization Initialization { get; set; } = LayerInitialization.Glorot;
}
