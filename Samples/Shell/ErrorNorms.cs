using System;

namespace Fluxion.Samples.Shell;

/// <summary>Distances of computed values from true ones, over all points of a comparison.</summary>
public static class ErrorNorms
{
    /// <summary>‖v − u‖₂ / ‖u‖₂.</summary>
    /// <param name="values">The computed values v.</param>
    /// <param name="exact">The true values u, as many, not all 0.</param>
    public static double RelativeL2(ReadOnlySpan<double> values, ReadOnlySpan<double> exact)
    {
        double square = 0;
        foreach (double value in exact) square += value * value;
        return Math.Sqrt(SumOfSquares(values, exact) / square);
    }

    /// <summary>√(mean of (v − u)²).</summary>
    /// <param name="values">The computed values v.</param>
    /// <param name="exact">The true values u, as many.</param>
    public static double RootMeanSquare(ReadOnlySpan<double> values, ReadOnlySpan<double> exact)
        => Math.Sqrt(SumOfSquares(values, exact) / exact.Length);

    /// <summary>max |v − u|; NaN if a value is.</summary>
    /// <param name="values">The computed values v.</param>
    /// <param name="exact">The true values u, as many.</param>
    public static double Maximum(ReadOnlySpan<double> values, ReadOnlySpan<double> exact)
    {
        double worst = 0;
        ExpectSameLength(values, exact);
        for (int i = 0; i < exact.Length; i++) worst = Math.Max(worst, Math.Abs(values[i] - exact[i]));
        return worst;
    }

    private static double SumOfSquares(ReadOnlySpan<double> values, ReadOnlySpan<double> exact)
    {
        ExpectSameLength(values, exact);
        double sum = 0;
        for (int i = 0; i < exact.Length; i++) sum += (values[i] - exact[i]) * (values[i] - exact[i]);
        return sum;
    }

    private static void ExpectSameLength(ReadOnlySpan<double> values, ReadOnlySpan<double> exact)
    {
        if (values.Length != exact.Length)
            throw new ArgumentException($"Expected as many values as true ones, {exact.Length}, got {values.Length}.", nameof(values));
    }
}
