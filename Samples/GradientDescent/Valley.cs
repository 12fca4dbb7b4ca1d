namespace Fluxion.Samples;

/// <summary>A strongly convex quadratic: the mean over samples aᵢ of ½ (aᵢ · θ)², which is ½ θᵀHθ with H the mean of aᵢ aᵢᵀ.</summary>
[Model]
public sealed partial class Valley
{
    private const int Dimension = 20;

    [Parameter(Dimension)]
    private partial Vec Theta { get; }

    private Scalar Along([Dim(Dimension)] Vec a) => Dot(a, Theta);

    [Loss]
    private Scalar Height([Dim(Dimension)] Vec a) => 0.5 * Along(a) * Along(a);
}
