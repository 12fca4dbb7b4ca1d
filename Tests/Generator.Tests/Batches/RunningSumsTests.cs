using System;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Model;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// Layers whose outputs are few vectors add up in several running sums: the same ones for single samples and batches, side by side or one after the other, with
/// 512 and with 256 bits.
/// </summary>
public class RunningSumsTests
{
    private const string Declarations = """
        namespace Demo;

        [Model(Precision = Precision.Single)]
        public sealed partial class Narrow
        {
            [Forward] [Dense(64, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(48, Activation.Tanh)] [Dense(65, Activation.Tanh)] [Dense(33)] private partial Vec Net([Dim(5)] Vec x);
        }

        [Model]
        public sealed partial class Wide
        {
            [Forward] [Dense(65, Activation.Tanh)] [Dense(32, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(17)] private partial Vec Net([Dim(5)] Vec x);
        }

        public static class Probe
        {
            // The outputs of samples one by one, and as a batch.
            public static (float[] Single, float[] Batch) OfNarrow(int count)
            {
                var model = new Narrow(seed: 2);
                float[] x = Numbers<float>(5 * count), single = new float[33 * count], batch = new float[33 * count];
                model.ForwardBatch(x, batch);
                for (int i = 0; i < count; i++) model.Forward(x.AsSpan(5 * i, 5), single.AsSpan(33 * i, 33));
                return (single, batch);
            }

            public static (double[] Single, double[] Batch) OfWide(int count)
            {
                var model = new Wide(seed: 2);
                double[] x = Numbers<double>(5 * count), single = new double[17 * count], batch = new double[17 * count];
                model.ForwardBatch(x, batch);
                for (int i = 0; i < count; i++) model.Forward(x.AsSpan(5 * i, 5), single.AsSpan(17 * i, 17));
                return (single, batch);
            }

            private static T[] Numbers<T>(int count)
                where T : System.Numerics.INumber<T>
            {
                var values = new T[count];
                for (int i = 0; i < count; i++) values[i] = T.CreateChecked(1.5 * System.Math.Sin(1.7 * i + 0.3));
                return values;
            }
        }
        """;

    private static readonly Lazy<BothWidths> Program = new(static () => BothWidths.Of(Declarations));

    [Theory]
    [InlineData(64, 64, true, 4)]
    [InlineData(48, 32, true, 2)]
    [InlineData(32, 32, true, 4)]
    [InlineData(20, 20, true, 2)]
    [InlineData(4, 64, true, 8)]
    [InlineData(16, 16, true, 4)]
    [InlineData(10, 10, true, 1)]
    [InlineData(65, 64, true, 1)]
    [InlineData(64, 64, false, 1)]
    [InlineData(4, 64, false, 4)]
    public void FewVectorsOfOutputs_HaveMoreSums_OfNotTooFewTerms(int outputs, int inputs, bool isMap, int sums)
    {
        Assert.Equal(sums, ProductShape.StreamsOf(outputs, inputs, isMap, Element.Single));
        Assert.Equal(sums, ProductShape.StreamsOf((outputs + 1) / 2, inputs, isMap, Element.Double));
    }

    [Fact]
    public void Floats_HaveTheSameBits_OneByOneAndAsABatch_WithBothWidths() => Check<float>("OfNarrow");

    [Fact]
    public void Doubles_HaveTheSameBits_OneByOneAndAsABatch_WithBothWidths() => Check<double>("OfWide");

    private static void Check<T>(string probe)
    {
        foreach (int count in (int[])[1, 31, 40])
        {
            (T[] single, T[] batch) = Run<T>(probe, count, wide: true);
            (T[] single256, T[] batch256) = Run<T>(probe, count, wide: false);
            Assert.Contains(single, static value => !value!.Equals(default(T)));
            Assert.Equal(single, batch);
            Assert.Equal(single, single256);
            Assert.Equal(single, batch256);
        }
    }

    private static (T[] Single, T[] Batch) Run<T>(string probe, int count, bool wide) => ((T[], T[]))Program.Value.Invoke(wide, "Demo.Probe", probe, count)!;
}
