namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.ImplicitMidpoint(AutonomousField, Vec, Scalar, int, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class ImplicitMidpointStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.ImplicitMidpoint(StepField.F, x, h);
}
