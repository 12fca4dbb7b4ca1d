using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests.NeuralOde;

public sealed class MeasurementsTests
{
    private static readonly Measurements Data = new(trajectories: 20, seed: 3);

    [Fact]
    public void Noise_IsOnePercentOfTheDeviationOfEachVariable()
    {
        for (int component = 0; component < 2; component++)
        {
            double[] exact = [.. Data.T.Select((t, i) => Measurements.Exact(Data.Starts[i / 30], t)[component])];
            double mean = exact.Average(), deviation = Math.Sqrt(exact.Average(value => (value - mean) * (value - mean)));
            double noise = Math.Sqrt(exact.Select((value, i) => Math.Pow(Data.X[(2 * i) + component] - value, 2)).Average());
            Assert.InRange(noise / deviation, 0.009, 0.011);
        }
    }

    [Fact]
    public void Times_AreIrregular_ThirtyPerTrajectory_TheFirstIsZero()
    {
        Assert.Equal(20 * 30, Data.T.Distinct().Count() + 19);
        for (int i = 0; i < Data.T.Length; i++)
        {
            Assert.Equal(i % 30 == 0, Data.T[i] == 0);
            Assert.InRange(Data.T[i], 0, Measurements.End);
            Assert.Equal(1, Data.Which[(20 * i) + (i / 30)]);
            Assert.Equal(1, Data.Which.Skip(20 * i).Take(20).Sum());
        }
    }

    // The invariant x + y − ln x − ln y.
    [Fact]
    public void ExactSolution_KeepsItsInvariant()
    {
        static double Invariant(double[] x) => x[0] + x[1] - Math.Log(x[0] * x[1]);
        foreach (double[] start in Data.Starts)
            Assert.Equal(Invariant(start), Invariant(Measurements.Exact(start, 10)), 1e-12);
    }
}
