namespace Fluxion.Samples.Tests;

/// <summary>The tangent, along v, of an implicit midpoint step on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class ImplicitMidpointTangents
{
    [Forward]
    private Vec Tangent(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Step.ImplicitMidpoint(StepField.F, x + s * v, 0.05), s);
}
