namespace Fluxion.Samples;

/// <summary>A network as the right-hand side of an equation x' = Net(x), fitted to trajectories measured at irregular times.</summary>
[VectorField]
public sealed partial class NeuralOde
{
    /// <summary>The number of measured trajectories.</summary>
    internal const int Trajectories = 20;

    private const int Steps = 40;

    [Dense(24, Activation.Tanh)]
    [Dense(2)]
    private partial Vec Net([Dim(2)] Vec x);

    [Rhs]
    internal Vec F([Dim(2)] Vec x) => Net(x);

    // Where each trajectory really started: the data say so only with noise.
    [Parameter(2, Trajectories)]
    private partial Mat Starts { get; }

    /// <summary>The state at a time, by steps of Runge and Kutta's method from time 0.</summary>
    [Map]
    private Vec At(Scalar t, [Dim(2)] Vec start)
    {
        Vec x = start;
        for (int i = 0; i < Steps; i++) x = Step.Rk4(F, x, t / Steps);
        return x;
    }

    // which picks a trajectory: one component is 1, the others are 0.
    [Loss(Residuals = true)]
    private Scalar Distance(Scalar t, [Dim(Trajectories)] Vec which, [Dim(2)] Vec x) => Norm2(At(t, Starts * which) - x);
}
