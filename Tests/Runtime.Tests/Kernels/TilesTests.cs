using System;
using System.Linq;
using System.Numerics;
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
        Load<double>(length);
        Load<float>(length);
    }

    private static void Load<T>(int length)
        where T : IFloatingPointIeee754<T>
    {
        const int Count = 37;
        T[] samples = [.. Enumerable.Range(0, Count * length).Select(static i => T.CreateChecked(i + 0.5))], rows = new T[length * Lanes];
        for (int first = 0; first < Count; first += Lanes)
        {
            Tiles.Load<T>(samples, length, first, Count, rows, Lanes);
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
        Store<double>(length);
        Store<float>(length);
    }

    private static void Store<T>(int length)
        where T : IFloatingPointIeee754<T>
    {
        const int Count = 37;
        T[] rows = [.. Enumerable.Range(0, length * Lanes).Select(static i => T.CreateChecked(i + 0.5))], samples = new T[(Count * length) + 1];
        for (int first = 0; first < Count; first += Lanes)
        {
            Tiles.Store<T>(rows, Lanes, samples.AsSpan(0, Count * length), length, first, Count);
            for (int lane = 0; lane < Lanes && first + lane < Count; lane++)
            {
                for (int i = 0; i < length; i++) Assert.Equal(rows[(i * Lanes) + lane], samples[((first + lane) * length) + i]);
            }
        }

        Assert.Equal(T.Zero, samples[^1]);
    }

    [Fact]
    public void Columns_GoToRowsAndBack_WithoutWhatStandsBehindTheSamples()
    {
        const int Count = 37, Length = 3, Stride = 40;
        double[] columns = [.. Enumerable.Range(0, Length * Stride).Select(static i => i + 0.5)], back = new double[Length * Stride], rows = new double[Length * Lanes];
        for (int first = 0; first < Count; first += Lanes)
        {
            Tiles.LoadColumns<double>(columns, Length, Stride, first, Count, rows, Lanes);
            for (int i = 0; i < Length; i++)
            {
                for (int lane = 0; lane < Lanes; lane++) Assert.Equal(columns[(i * Stride) + Math.Min(first + lane, Count - 1)], rows[(i * Lanes) + lane]);
            }

            Tiles.StoreColumns<double>(rows, Lanes, back, Length, Stride, first, Count);
        }

        for (int i = 0; i < back.Length; i++) Assert.Equal(i % Stride < Count ? columns[i] : 0, back[i]);
    }
}
