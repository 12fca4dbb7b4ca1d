using System;
using System.Linq;

namespace Fluxion.Samples;

/// <summary>Labelled points of the plane, about [−1, 1]²; labels ±1, half of each on average.</summary>
public static class PointSets
{
    /// <summary>A disc of radius 0.6 inside of a ring from 0.8 to 1.2.</summary>
    public static (double X, double Y, double Label) Circle(Random random)
    {
        bool inner = random.NextDouble() < 0.5;
        double radius = inner ? 0.6 * Math.Sqrt(random.NextDouble()) : Math.Sqrt(0.64 + (0.8 * random.NextDouble()));
        return Polar(radius, 2 * Math.PI * random.NextDouble(), inner);
    }

    /// <summary>Two half circles that grip each other, with noise 0.07.</summary>
    public static (double X, double Y, double Label) Moons(Random random)
    {
        bool upper = random.NextDouble() < 0.5;
        double angle = Math.PI * random.NextDouble(), noise = 0.07;
        (double x, double y) = upper ? (Math.Cos(angle), Math.Sin(angle)) : (1 - Math.Cos(angle), 0.5 - Math.Sin(angle));
        return ((x - 0.5 + (noise * Normal(random))) / 1.5, (y - 0.25 + (noise * Normal(random))) / 1.5, upper ? 1 : -1);
    }

    /// <summary>Four rings of alternating labels, radii 0.3, 0.6, 0.9, 1.2 with noise 0.04.</summary>
    public static (double X, double Y, double Label) Rings(Random random)
    {
        int ring = random.Next(4);
        return Polar((0.3 * (ring + 1)) + (0.04 * Normal(random)), 2 * Math.PI * random.NextDouble(), ring % 2 == 0);
    }

    /// <summary>Two arms of a spiral, one and a half turns, with noise 0.02.</summary>
    public static (double X, double Y, double Label) Spiral(Random random)
    {
        bool first = random.NextDouble() < 0.5;
        double t = Math.Sqrt(random.NextDouble()), angle = (3 * Math.PI * t) + (first ? 0 : Math.PI);
        return ((t * Math.Cos(angle)) + (0.02 * Normal(random)), (t * Math.Sin(angle)) + (0.02 * Normal(random)), first ? 1 : -1);
    }

    /// <summary>Points x₁ y₁ x₂ y₂ … and their labels.</summary>
    /// <param name="set">One of the sets.</param>
    /// <param name="count">The number of points.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    public static (double[] X, double[] Labels) Draw(Func<Random, (double X, double Y, double Label)> set, int count, int seed)
    {
        var random = new Random(seed);
        (double X, double Y, double Label)[] points = [.. Enumerable.Range(0, count).Select(_ => set(random))];
        return ([.. points.SelectMany(static p => (double[])[p.X, p.Y])], [.. points.Select(static p => p.Label)]);
    }

    private static (double X, double Y, double Label) Polar(double radius, double angle, bool positive)
        => (radius * Math.Cos(angle), radius * Math.Sin(angle), positive ? 1 : -1);

    // Box and Muller.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
