namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.StormerVerlet(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class StormerVerletStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.StormerVerlet(StepField.F, x, h);
}
