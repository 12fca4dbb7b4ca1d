namespace Fluxion.Samples.Tests;

/// <summary>A network as a time-dependent field, moved by every method by a trainable step.</summary>
[Model]
public sealed partial class SteppedNetwork
{
    [Parameter(Initial = 0.3)]
    private partial Scalar H { get; }

    [Dense(3, Activation.Tanh)]
    [Dense(2)]
    private partial Vec G(Scalar t, [Dim(2)] Vec x);

    [Loss]
    private Scalar Explicit(Scalar t, [Dim(2)] Vec x)
        => Norm2(Step.Euler(G, t, x, H, steps: 3)) + 2 * Norm2(Step.Midpoint(G, t, x, H)) + 3 * Norm2(Step.Heun(G, t, x, H))
            + 4 * Norm2(Step.Rk4(G, t, x, H)) + 5 * Norm2(Step.RungeKutta(G, t, x, H, RungeKuttaStep.Kutta38));

    [Loss]
    private Scalar Geometric(Scalar t, [Dim(2)] Vec x)
        => Norm2(Step.SymplecticEuler(G, t, x, H)) + 2 * Norm2(Step.StormerVerlet(G, t, x, H, steps: 2))
            + 3 * Norm2(Step.Yoshida4(G, t, x, H)) + 4 * Norm2(Step.ImplicitMidpoint(G, t, x, H, iterations: 3));

    [Loss]
    private Scalar Sixth(Scalar t, [Dim(2)] Vec x) => Norm2(Step.Yoshida6(G, t, x, H));
}
