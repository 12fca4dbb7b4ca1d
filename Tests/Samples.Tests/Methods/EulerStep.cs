namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Euler(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class EulerStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Euler(StepField.F, x, h);
}
