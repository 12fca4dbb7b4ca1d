using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>Where ops have a kink or a jump: there two right computations may fall on different sides.</summary>
internal static class Kinks
{
    private static readonly HashSet<string> AtZero = ["relu", "heaviside", "abs", "sign", "softsign"];

    private static readonly HashSet<string> AtEquality = ["select", "min", "max"];

    /// <summary>How far a point is from the kink or cut of an op; ∞ if it has none.</summary>
    public static double Distance(Op op, ReadOnlySpan<double> x)
        => AtZero.Contains(op.Name) ? Math.Abs(x[0])
            : AtEquality.Contains(op.Name) ? Math.Abs(x[0] - x[1])
            : op is Atan2 ? FromCut(x[0], x[1])
            : double.PositiveInfinity;

    /// <summary>How far the largest value of a window is from another one, in the window where they are closest.</summary>
    public static double Distance(MaxPool pool, double[] chooser)
        => Windows<Real>.PerOutput(pool.Window, pool.Channels).Select(window =>
        {
            double[] values = [.. window.Select(at => chooser[at]).OrderDescending()];
            return values.Length > 1 ? values[0] - values[1] : double.PositiveInfinity;
        }).Min();

    // Across the negative half of the axis a = 0 the angle jumps from −π to π: there the sign of a zero, or of what rounding leaves, decides.
    private static double FromCut(double a, double b) => b < 0 ? Math.Abs(a) : Math.Max(Math.Abs(a), b);
}
