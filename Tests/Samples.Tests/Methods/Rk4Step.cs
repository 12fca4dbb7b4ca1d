namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Rk4(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class Rk4Step
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Rk4(StepField.F, x, h);
}
