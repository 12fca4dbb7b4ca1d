namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.Yoshida6(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class Yoshida6Step
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.Yoshida6(StepField.F, x, h);
}
