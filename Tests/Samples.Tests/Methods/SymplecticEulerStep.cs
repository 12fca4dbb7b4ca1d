namespace Fluxion.Samples.Tests;

/// <summary>One step of <see cref="Step.SymplecticEuler(AutonomousField, Vec, Scalar, int)"/> on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class SymplecticEulerStep
{
    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.SymplecticEuler(StepField.F, x, h);
}
