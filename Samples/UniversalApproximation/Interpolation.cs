using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Classical approximation on [−1, 1] to measure networks by.</summary>
public static class Interpolation
{
    /// <summary>max |f − s| for the piecewise linear s that interpolates f at the ends of equal pieces.</summary>
    /// <param name="f">The function.</param>
    /// <param name="pieces">The number of pieces, at least 1.</param>
    /// <param name="grid">Points of [−1, 1] to look at.</param>
    public static double PiecewiseLinearError(Func<double, double> f, int pieces, double[] grid) => grid.Max(x =>
    {
        double at = (x + 1) * pieces / 2;
        int piece = Math.Min((int)at, pieces - 1);
        double Node(int i) => f((2.0 * i / pieces) - 1);
        return Math.Abs(f(x) - (Node(piece) + ((at - piece) * (Node(piece + 1) - Node(piece)))));
    });

    /// <summary>
    /// A lower bound of max |f − p| over [−1, 1] for every quadratic p: |Σ cᵢ f(xᵢ)| / Σ |cᵢ| with the weights cᵢ = Π 1/(xᵢ − xⱼ) of a third divided difference, which annihilates
    /// quadratics (de la Vallée Poussin); the largest over all fours of nodes.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="nodes">The number of equidistant nodes, at least 4.</param>
    public static double QuadraticLowerBound(Func<double, double> f, int nodes)
    {
        double[] x = [.. Enumerable.Range(0, nodes).Select(i => (2.0 * i / (nodes - 1)) - 1)], y = [.. x.Select(f)];
        double best = 0;
        for (int i = 0; i < nodes; i++)
        {
            for (int j = i + 1; j < nodes; j++)
            {
                for (int k = j + 1; k < nodes; k++)
                {
                    for (int l = k + 1; l < nodes; l++) best = Math.Max(best, Levelled([x[i], x[j], x[k], x[l]], [y[i], y[j], y[k], y[l]]));
                }
            }
        }

        return best;
    }

    private static double Levelled(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double difference = 0, mass = 0;
        for (int i = 0; i < 4; i++)
        {
            double product = 1;
            for (int j = 0; j < 4; j++) product *= j == i ? 1 : x[i] - x[j];
            difference += y[i] / product;
            mass += Math.Abs(1 / product);
        }

        return Math.Abs(difference) / mass;
    }
}
