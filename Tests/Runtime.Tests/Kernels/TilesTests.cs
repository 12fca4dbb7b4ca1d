using System;
using System.Linq;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Runtime.Tests.Kernels;

/// <summary>Samples into tiles and back, whole tiles and the last one, against the definition.</summary>
public class TilesTests
{
    private const int Lanes = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(21)]
    public void Load_PutsSamplesIntoLanes_AndRepeatsTheLast(int length)
    {
        const int Count = 37;
        double[] samples = [.. Enumerable.Range(0, Count * length).Select(static i => i + 0.5)], rows = new double[length * Lanes];
        for (int first = 0; first < Count; first += Lanes)
        {
            Tiles.Load<double>(samples, length, first, Count, rows, Lanes);
            for (int lane = 0; lane < Lanes; lane++)
            {
                for (int i = 0; i < length; i++) Assert.Equal(samples[(Math.Min(first + lane, Count - 1) * length) + i], rows[(i * Lanes) + lane]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(21)]
    public void Store_WritesSamplesBack_AndNothingBeyondTheLast(int length)
    {
        const int Count = 37;
        double[] rows = [.. Enumerable.Range(0, length * Lanes).Select(static i => i + 0.5)], samples = new double[(Count * length) + 1];
        for (int first = 0; first < Count; first += Lanes)
        {
            Tiles.Store<double>(rows, Lanes, samples.AsSpan(0, Count * length), length, first, Count);
            for (int lane = 0; lane < Lanes && first + lane < Count; lane++)
            {
                for (int i = 0; i < length; i++) Assert.Equal(rows[(i * Lanes) + lane], samples[((first + lane) * length) + i]);
            }
        }

        Assert.Equal(0, samples[^1]);
    }
}
