using System;

namespace Fluxion.Samples;

/// <summary>How far a derivative M in space is from symplectic.</summary>
public static class SymplecticDefect
{
    /// <summary>The largest element of |MᵀJM − J|.</summary>
    /// <param name="degrees">d: half the number of rows of M.</param>
    /// <param name="derivative">v ↦ Mv.</param>
    public static double Of(int degrees, Func<double[], double[]> derivative)
    {
        double[][] columns = new double[2 * degrees][];
        for (int i = 0; i < columns.Length; i++)
        {
            double[] direction = new double[2 * degrees];
            direction[i] = 1;
            columns[i] = derivative(direction);
        }

        double largest = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
                largest = Math.Max(largest, Math.Abs(Form(columns[i], columns[j]) - (j == i + degrees ? 1 : i == j + degrees ? -1 : 0)));
        }

        return largest;
    }

    private static double Form(double[] a, double[] b)
    {
        int degrees = a.Length / 2;
        double sum = 0;
        for (int k = 0; k < degrees; k++) sum += (a[k] * b[degrees + k]) - (a[degrees + k] * b[k]);
        return sum;
    }
}
