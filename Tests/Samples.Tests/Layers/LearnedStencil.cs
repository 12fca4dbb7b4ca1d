namespace Fluxion.Samples.Tests.Layers;

/// <summary>One convolution with three taps, to be fitted to a second difference.</summary>
[Model]
public sealed partial class LearnedStencil
{
    [Conv1d(1, 3, Bias = false)]
    private partial Vec Stencil([Dim(1, 18)] Vec u);

    [Loss]
    private Scalar Error([Dim(18)] Vec u, [Dim(16)] Vec curvature) => Norm2(Stencil(u) - curvature);
}
