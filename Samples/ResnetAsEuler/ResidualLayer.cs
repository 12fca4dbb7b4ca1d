namespace Fluxion.Samples;

/// <summary>A residual layer x + Bᵀ tanh(Ax + b).</summary>
[Model]
public sealed partial class ResidualLayer
{
    [Forward]
    [Residual(8, Activation.Tanh)]
    private partial Vec Net([Dim(4)] Vec x);
}
