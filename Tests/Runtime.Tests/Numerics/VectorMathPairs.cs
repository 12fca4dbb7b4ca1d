using System;
using System.Collections.Generic;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>The functions of two numbers with their references, bounds and samples.</summary>
internal static class VectorMathPairs
{
    private const int Points = 10_000;

    public static IReadOnlyDictionary<string, VectorMathPair> All { get; } = new Dictionary<string, VectorMathPair>
    {
        ["Pow"] = new(VectorMath.Pow, VectorMath.Pow, VectorMath.Pow, Reference.Pow, 2.0, Powers),
        ["Atan2"] = new(VectorMath.Atan2, VectorMath.Atan2, VectorMath.Atan2, Reference.Atan2, 2.5, Angles),
    };

    // Bases of every size with exponents that bring the power anywhere between the smallest and the largest number, then ordinary pairs.
    private static IEnumerable<(double X, double Y)> Powers(Random random)
    {
        for (int i = 0; i < Points; i++)
        {
            double x = Magnitude(random, -1074, 1023);
            yield return (x, ((1450.0 * random.NextDouble()) - 740.0) / Math.Log(x));
            double near = 1.0 + ((random.NextDouble() - 0.5) * Math.ScaleB(1.0, -random.Next(0, 50)));
            if (near != 1.0)
                yield return (near, ((1450.0 * random.NextDouble()) - 740.0) / Math.Log(near));
            yield return (10.0 * random.NextDouble(), (20.0 * random.NextDouble()) - 10.0);
            yield return (random.Next(1, 1000), random.Next(-20, 21));
        }
    }

    // Points in every direction and at every distance, then coordinates of sizes of their own.
    private static IEnumerable<(double X, double Y)> Angles(Random random)
    {
        for (int i = 0; i < Points; i++)
        {
            double angle = Math.Tau * random.NextDouble();
            double radius = Magnitude(random, -1000, 1023);
            yield return (radius * Math.Sin(angle), radius * Math.Cos(angle));
            yield return (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            yield return (Signed(random, Magnitude(random, -500, 500)), Signed(random, Magnitude(random, -500, 500)));
        }
    }

    private static double Magnitude(Random random, int lowest, int highest) => Math.ScaleB(1.0 + random.NextDouble(), random.Next(lowest, highest));

    private static double Signed(Random random, double x) => random.Next(2) == 0 ? x : -x;
}
