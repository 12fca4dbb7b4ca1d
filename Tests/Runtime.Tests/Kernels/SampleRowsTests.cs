using System;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Kernels;

public sealed class SampleRowsTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    public void Load_OfDoubles_HasAComponentPerVectorAndASamplePerLane(int stride)
    {
        double[] x = Numbered(8 * stride + 4, static i => (double)i);
        SampleRows.Load(ref x[0], stride, out Vector256<double> a, out Vector256<double> b, out Vector256<double> c, out Vector256<double> d);
        SampleRows.Load(ref x[0], stride, out Vector512<double> a8, out Vector512<double> b8, out Vector512<double> c8, out Vector512<double> d8);
        for (int lane = 0; lane < 8; lane++)
        {
            double first = lane * stride;
            Assert.Equal((first, first + 1, first + 2, first + 3), (a8[lane], b8[lane], c8[lane], d8[lane]));
            if (lane < 4) Assert.Equal((first, first + 1, first + 2, first + 3), (a[lane], b[lane], c[lane], d[lane]));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    public void Load_OfFloats_HasAComponentPerVectorAndASamplePerLane(int stride)
    {
        float[] x = Numbered(16 * stride + 4, static i => (float)i);
        SampleRows.Load(ref x[0], stride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
        SampleRows.Load(ref x[0], stride, out Vector512<float> a16, out Vector512<float> b16, out Vector512<float> c16, out Vector512<float> d16);
        for (int lane = 0; lane < 16; lane++)
        {
            float first = lane * stride;
            Assert.Equal((first, first + 1, first + 2, first + 3), (a16[lane], b16[lane], c16[lane], d16[lane]));
            if (lane < 8) Assert.Equal((first, first + 1, first + 2, first + 3), (a[lane], b[lane], c[lane], d[lane]));
        }
    }

    // With rows of two and three components, the next sample takes back what reached into it.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Store_OfFour_WritesSampleAfterSample(int stride)
    {
        int kept = Math.Min(stride, 4);
        Check(4, kept, stride, target => SampleRows.Store(Component256(0), Component256(1), Component256(2), Component256(3), ref target[0], stride));
        Check(8, kept, stride, target => SampleRows.Store(Component512(0), Component512(1), Component512(2), Component512(3), ref target[0], stride));
        CheckSingle(8, kept, stride, target => SampleRows.Store(Single256(0), Single256(1), Single256(2), Single256(3), ref target[0], stride));
        CheckSingle(16, kept, stride, target => SampleRows.Store(Single512(0), Single512(1), Single512(2), Single512(3), ref target[0], stride));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    public void Store_OfEight_WritesSampleAfterSample(int stride)
    {
        Check(4, 8, stride, target => SampleRows.Store(
            Component256(0), Component256(1), Component256(2), Component256(3), Component256(4), Component256(5), Component256(6), Component256(7), ref target[0], stride));
        Check(8, 8, stride, target => SampleRows.Store(
            Component512(0), Component512(1), Component512(2), Component512(3), Component512(4), Component512(5), Component512(6), Component512(7), ref target[0], stride));
        CheckSingle(8, 8, stride, target => SampleRows.Store(
            Single256(0), Single256(1), Single256(2), Single256(3), Single256(4), Single256(5), Single256(6), Single256(7), ref target[0], stride));
        CheckSingle(16, 8, stride, target => SampleRows.Store(
            Single512(0), Single512(1), Single512(2), Single512(3), Single512(4), Single512(5), Single512(6), Single512(7), ref target[0], stride));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(19)]
    public void StoreMixed_WritesWhatDiffersAmongWhatIsTheSame(int stride)
    {
        foreach (int[] places in (int[][])[[0, 1, -1, -1, 1, 2, -1, -1], [3, 2, 1, 0, 0, 1, 2, 3], [-1, -1, -1, 3, -1, -1, -1, -1]])
        {
            double[] target = Numbered((8 * stride) + 8, static _ => -1.0);
            SampleRows.StoreMixed(
                Component512(0), Component512(1), Component512(2), Component512(3), Vector512.Create(Array.ConvertAll(places, static place => (long)place)),
                Vector512.Create(0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5), ref target[0], stride);
            for (int i = 0; i < 8 * stride; i++)
            {
                int component = i % stride, sample = i / stride;
                Assert.Equal(component > 7 ? -1 : places[component] < 0 ? component + 0.5 : (100 * places[component]) + sample, target[i]);
            }
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(-8)]
    public void StoreMixed_WritesALineBesideThem(int at)
    {
        const int stride = 19;
        double[] target = Numbered(8 * stride, static _ => -1.0);
        int first = at < 0 ? 8 : 0;
        SampleRows.StoreMixed(
            Component512(0), Component512(1), Component512(2), Component512(3), Vector512.Create(-1L, 0, 1, -1, 2, 3, -1, -1), Vector512.Create(0.5),
            Vector512.Create(8.25, 9.25, 10.25, 11.25, 12.25, 13.25, 14.25, 15.25), at, ref target[first], stride);
        for (int i = 0; i < target.Length; i++)
        {
            int component = (i % stride) - first, sample = i / stride, beside = component - at;
            double[] mixed = [0.5, sample, 100 + sample, 0.5, 200 + sample, 300 + sample, 0.5, 0.5];
            Assert.Equal(component is >= 0 and < 8 ? mixed[component] : beside is >= 0 and < 8 ? beside + 8.25 : -1, target[i]);
        }
    }

    [Fact]
    public void Repeat_WritesTheSameRowForEverySample()
    {
        double[] x = new double[8 * 10], y = new double[8 * 10];
        SampleRows.Repeat(Vector256.Create(1.0, 2, 3, 4), ref x[1], 10, 8);
        SampleRows.Repeat(Vector256.Create(1.0, 2, 3, 4), Vector256.Create(5.0, 6, 7, 8), ref y[1], 10, 8);
        float[] z = new float[8 * 10];
        SampleRows.Repeat(Vector128.Create(1f, 2, 3, 4), Vector128.Create(5f, 6, 7, 8), ref z[1], 10, 8);
        for (int i = 0; i < x.Length; i++)
        {
            int component = i % 10;
            Assert.Equal(component is >= 1 and <= 4 ? component : 0, x[i]);
            Assert.Equal(component is >= 1 and <= 8 ? component : 0, y[i]);
            Assert.Equal(component is >= 1 and <= 8 ? component : 0, z[i]);
        }
    }

    // Component k of sample i is 100 k + i.
    private static Vector256<double> Component256(int k) => Vector256.Create(100.0 * k) + Vector256.Create(0.0, 1, 2, 3);

    private static Vector512<double> Component512(int k) => Vector512.Create(100.0 * k) + Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);

    private static Vector256<float> Single256(int k) => Vector256.Create(100f * k) + Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

    private static Vector512<float> Single512(int k) => Vector512.Create(100f * k) + Vector512.Create(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    private static void Check(int samples, int components, int stride, Action<double[]> store)
    {
        double[] target = Numbered((samples * stride) + 8, static _ => -1.0);
        store(target);
        for (int i = 0; i < samples * stride; i++) Assert.Equal(i % stride < components ? (100 * (i % stride)) + (i / stride) : -1, target[i]);
    }

    private static void CheckSingle(int samples, int components, int stride, Action<float[]> store)
    {
        float[] target = Numbered((samples * stride) + 8, static _ => -1f);
        store(target);
        for (int i = 0; i < samples * stride; i++) Assert.Equal(i % stride < components ? (100 * (i % stride)) + (i / stride) : -1, target[i]);
    }

    private static T[] Numbered<T>(int count, Func<int, T> value)
    {
        var numbers = new T[count];
        for (int i = 0; i < count; i++) numbers[i] = value(i);
        return numbers;
    }
}
