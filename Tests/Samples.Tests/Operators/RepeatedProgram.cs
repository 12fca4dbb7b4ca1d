namespace Fluxion.Samples.Tests;

/// <summary>Operators of a map that is a loop over copies of a network.</summary>
[Model]
public sealed partial class RepeatedProgram
{
    [Dense(5, Activation.Tanh)]
    [Dense(3)]
    private partial Vec Block([Copies(6)] int layer, [Dim(3)] Vec x);

    private Vec Deep([Dim(3)] Vec x)
    {
        Vec y = x;
        for (int i = 0; i < 6; i++) y = y + 0.3 * Block(i, y);
        return y;
    }

    /// <summary>The value (3), its Laplacian (3), its divergence, the trace of its Jacobian.</summary>
    [Forward]
    private Vec All([Dim(3)] Vec x)
        => Concat(Concat(Deep(x), Laplacian(Deep(x), x)), Vector(Divergence(Deep(x), x), Trace(Jacobian(Deep(x), x))));

    [Loss]
    private Scalar Curvature([Dim(3)] Vec x) => Norm2(Laplacian(Deep(x), x));
}
