using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>What holds of a symplectic flow for every θ, to rounding: the largest error over states and times of [0, 1), states of norm up to about 1.</summary>
/// <param name="model">The flow.</param>
/// <param name="states">The states.</param>
public sealed class FlowIdentities(ISymplecticFlow model, double[][] states)
{
    /// <summary>‖N(0, x) − x‖.</summary>
    public double InitialCondition() => Largest((x, _) => FlowErrors.Distance(N(x, 0), x));

    /// <summary>‖dN/dt − J∇H_N(t, N)‖.</summary>
    public double Hamiltonian() => Largest((x, t) =>
    {
        double[] difference = new double[x.Length];
        model.Identity(t, x, difference);
        return FlowErrors.Norm(difference);
    });

    /// <summary>|MᵀJM − J| of the derivative M of N(t, ·).</summary>
    public double Symplecticity() => Largest((x, t) => SymplecticDefect.Of(x.Length / 2, direction =>
    {
        double[] column = new double[x.Length];
        model.ForwardJvp(t, x, direction, column);
        return column;
    }));

    /// <summary>‖inverse(N(t, x)) − x‖.</summary>
    public double Inverse() => Largest((x, t) =>
    {
        double[] back = new double[x.Length];
        model.Inverse(t, N(x, t), back);
        return FlowErrors.Distance(back, x);
    });

    private double[] N(double[] x, double t)
    {
        double[] y = new double[x.Length];
        model.Forward(t, x, y);
        return y;
    }

    private double Largest(Func<double[], double, double> measure)
        => states.Select((x, i) => measure(x, (double)i / states.Length) / Math.Max(1, FlowErrors.Norm(x))).Max();
}
