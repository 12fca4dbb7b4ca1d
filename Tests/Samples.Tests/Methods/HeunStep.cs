namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Heun(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class HeunStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Heun(StepField.F, x, h);
}
