using System;
using Xunit;

namespace Fluxion.Runtime.Tests.Optimizers;

public class StrongWolfeTests
{
    // The test functions of Moré & Thuente (ACM TOMS 20, 1994), §5, on which searches start from far too short to far too long.
    public static TheoryData<int, double, double, double> Cases()
    {
        var cases = new TheoryData<int, double, double, double>();
        foreach (double first in new[] { 1e-3, 1e-1, 1e1, 1e3 })
        {
            cases.Add(1, first, 1e-3, 1e-1);
            cases.Add(2, first, 1e-1, 1.1e-1);
            cases.Add(4, first, 1e-3, 1e-3);
            cases.Add(5, first, 1e-3, 1e-3);
            cases.Add(6, first, 1e-3, 1e-3);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TestFunctions_EndAtStrongWolfePoints(int function, double first, double c1, double c2)
    {
        var line = new Line(function);
        LinePoint start = line.Evaluate(0);
        var search = new StrongWolfe(c1, c2, 40, 1e-15);
        Assert.True(search.Search(line, start, first, out LinePoint point));
        Assert.True(point.Value <= start.Value + (c1 * point.Step * start.Slope) + 1e-14, "sufficient decrease");
        Assert.True(Math.Abs(point.Slope) <= c2 * Math.Abs(start.Slope), "curvature");
        Assert.Equal(point.Step, line.Last);
        Assert.InRange(line.Evaluations, 2, 26);
    }

    [Fact]
    public void FunctionThatOnlyRises_IsNotAccepted()
    {
        // The slope lies: φ rises although φ′(0) < 0 is claimed.
        var search = new StrongWolfe(1e-4, 0.9, 20, 1e-15);
        Assert.False(search.Search(new Rising(), new LinePoint(0, 0, -1), 1, out _));
    }

    [Fact]
    public void UnboundedDescent_EndsAfterTheGivenNumberOfEvaluations()
    {
        var line = new Falling();
        var search = new StrongWolfe(1e-4, 0.9, 20, 1e-15);
        Assert.True(search.Search(line, new LinePoint(0, 0, -1), 1, out LinePoint point));
        Assert.True(point.Step > 1e6);
        Assert.InRange(line.Evaluations, 20, 21);
    }

    private sealed class Rising : ILineFunction
    {
        public LinePoint Evaluate(double step) => new(step, step, 1);
    }

    private sealed class Falling : ILineFunction
    {
        public int Evaluations { get; private set; }

        public LinePoint Evaluate(double step)
        {
            Evaluations++;
            return new LinePoint(step, -step, -1);
        }
    }

    private sealed class Line(int function) : ILineFunction
    {
        public int Evaluations { get; private set; }

        public double Last { get; private set; }

        public LinePoint Evaluate(double a)
        {
            Evaluations++;
            Last = a;
            (double value, double slope) = function switch
            {
                1 => (-a / ((a * a) + 2), ((a * a) - 2) / (((a * a) + 2) * ((a * a) + 2))),
                2 => (Math.Pow(a + 0.004, 5) - (2 * Math.Pow(a + 0.004, 4)), (5 * Math.Pow(a + 0.004, 4)) - (8 * Math.Pow(a + 0.004, 3))),
                4 => Yanai(a, 0.001, 0.001),
                5 => Yanai(a, 0.01, 0.001),
                _ => Yanai(a, 0.001, 0.01),
            };
            return new LinePoint(a, value, slope);
        }

        // Yanai, Ozawa & Kaneko, Computing 27, 1981.
        private static (double Value, double Slope) Yanai(double a, double b1, double b2)
        {
            double g1 = Math.Sqrt(1 + (b1 * b1)) - b1, g2 = Math.Sqrt(1 + (b2 * b2)) - b2;
            double r1 = Math.Sqrt(((1 - a) * (1 - a)) + (b2 * b2)), r2 = Math.Sqrt((a * a) + (b1 * b1));
            return ((g1 * r1) + (g2 * r2), (g1 * (a - 1) / r1) + (g2 * a / r2));
        }
    }
}
