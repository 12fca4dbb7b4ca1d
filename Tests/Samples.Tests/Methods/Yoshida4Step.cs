namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Yoshida4(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class Yoshida4Step
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Yoshida4(StepField.F, x, h);
}
