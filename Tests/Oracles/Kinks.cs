using System;
using System.Collections.Generic;
using Fluxion.Generator.Ops;

namespace Fluxion.Oracles;

/// <summary>Where ops have a kink or a jump: there two right computations may fall on different sides.</summary>
internal static class Kinks
{
    private static readonly HashSet<string> AtZero = ["relu", "heaviside", "abs", "sign", "softsign"];

    private static readonly HashSet<string> AtEquality = ["select", "min", "max"];

    /// <summary>How far a point is from the kink of an op; ∞ if it has none.</summary>
    public static double Distance(Op op, ReadOnlySpan<double> x)
        => AtZero.Contains(op.Name) ? Math.Abs(x[0]) : AtEquality.Contains(op.Name) ? Math.Abs(x[0] - x[1]) : double.PositiveInfinity;
}
