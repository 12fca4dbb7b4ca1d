namespace Fluxion.Samples;

/// <summary>One convolution of three taps along 18 points of a line: a finite-difference stencil, to be learnt.</summary>
[Model]
public sealed partial class SecondDerivative
{
    [Forward]
    [Conv1d(1, 3, Bias = false)]
    private partial Vec Stencil([Dim(1, 18)] Vec u);

    [Loss]
    private Scalar Misfit([Dim(18)] Vec u, [Dim(16)] Vec curvature) => Norm2(Stencil(u) - curvature);
}
