namespace Fluxion.Samples.Tests;

/// <summary>The tangent, along v, of a step of order 6 on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class Yoshida6Tangents
{
    [Forward]
    private Vec Tangent(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Step.Yoshida6(StepField.F, x + s * v, 0.2), s);
}
