using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Rules;

/// <summary>Numbers on which rewritings differ: signed zeros, infinities, NaN, subnormals, the largest, and some between.</summary>
internal static class SpecialNumbers
{
    private static readonly double[] All =
    [
        0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308,
        double.MaxValue, double.MinValue, 1, -1, 3, 0.1, -1e-17, 1e17,
    ];

    /// <summary>Half of them special, half ordinary.</summary>
    public static Real[] Draw(Random random, int length)
        => [.. Enumerable.Range(0, length).Select(_ => new Real(random.Next(2) == 0 ? All[random.Next(All.Length)] : (4 * random.NextDouble()) - 2))];

    /// <summary>Whether a value is infinite, or as small as subnormal numbers and eight times that.</summary>
    public static bool IsExtreme(Real x) => double.IsInfinity(x.Value) || Math.Abs(x.Value) < 8 * 2.2250738585072014e-308;

    /// <summary>Whether two values are the same bits; one NaN is like another.</summary>
    public static bool AreSame(IReadOnlyList<Real> a, IReadOnlyList<Real> b)
        => a.Count == b.Count && a.Zip(b).All(static pair => double.IsNaN(pair.First.Value)
            ? double.IsNaN(pair.Second.Value)
            : BitConverter.DoubleToInt64Bits(pair.First.Value) == BitConverter.DoubleToInt64Bits(pair.Second.Value));
}
