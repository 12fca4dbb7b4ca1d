namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Midpoint(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class MidpointStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Midpoint(StepField.F, x, h);
}
