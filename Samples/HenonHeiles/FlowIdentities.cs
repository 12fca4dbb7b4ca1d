using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>What holds for every θ, to rounding: measured at a trained model, relative to max(1, ‖·‖), on unseen states.</summary>
public sealed class FlowIdentities(HenonHeilesSympFlow model)
{
    private const int Samples = 200;

    private readonly double[][] _states = Orbits.Unseen(Samples, seed: 17);

    /// <summary>‖N(0, x) − x‖.</summary>
    public double InitialCondition() => Largest((x, _) => FlowErrors.Distance(N(x, 0), x));

    /// <summary>‖dN/dt − J∇H_N(t, N)‖.</summary>
    public double Hamiltonian() => Largest((x, t) =>
    {
        double[] difference = new double[4];
        model.Identity(t, x, difference);
        return FlowErrors.Norm(difference);
    });

    /// <summary>‖MᵀJM − J‖ of the derivative M of N(t, ·).</summary>
    public double Symplecticity() => Largest((x, t) =>
    {
        double[][] m = [.. Enumerable.Range(0, 4).Select(i => Column(x, t, i))];
        double largest = 0;
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
                largest = Math.Max(largest, Math.Abs(Form(m[i], m[j]) - (j == i + 2 ? 1 : i == j + 2 ? -1 : 0)));
        }

        return largest;
    });

    /// <summary>‖inverse(N(t, x)) − x‖.</summary>
    public double Inverse() => Largest((x, t) =>
    {
        double[] back = new double[4];
        model.Inverse(t, N(x, t), back);
        return FlowErrors.Distance(back, x);
    });

    private double[] N(double[] x, double t)
    {
        double[] y = new double[4];
        model.Forward(t, x, y);
        return y;
    }

    private double[] Column(double[] x, double t, int i)
    {
        double[] direction = new double[4], column = new double[4];
        direction[i] = 1;
        model.ForwardJvp(t, x, direction, column);
        return column;
    }

    private static double Form(double[] a, double[] b) => (a[0] * b[2]) + (a[1] * b[3]) - (a[2] * b[0]) - (a[3] * b[1]);

    private double Largest(Func<double[], double, double> measure) => _states.Select((x, i) => measure(x, (double)i / Samples)).Max();
}
