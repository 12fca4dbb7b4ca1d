namespace Fluxion.Samples.Tests;

/// <summary>The tangents, along v, of a symplectic Euler step and a Störmer–Verlet step on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class SymplecticTangents
{
    [Forward]
    private Vec Tangents(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => Concat(
        D(Step.SymplecticEuler(StepField.F, x + s * v, 0.2), s),
        D(Step.StormerVerlet(StepField.F, x + s * v, 0.2, steps: 3), s));
}
