using System;
using System.Linq;
using Fluxion.Generator.Planning;
using Fluxion.Generator.Tests.Operators;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// Matrices that no second cache holds meet more samples at a time, a few rows of them all samples, and where the terms of a row lie apart, some terms all rows. The
/// results are those of single samples, bit by bit, and gradients agree with differences of values, with both widths and whatever the batch leaves of a tile.
/// </summary>
public class LargeMatricesTests
{
    private const string Declarations = """
        namespace Demo;

        [Model]
        public sealed partial class Doubles
        {
            [Forward] [Dense(267, Activation.Tanh)] [Dense(267, Activation.Tanh)] [Dense(3)] private partial Vec Net([Dim(5)] Vec x);

            [Loss] private Scalar Square([Dim(5)] Vec x, [Dim(3)] Vec y) => Norm2(Net(x) - y);
        }

        [Model(Precision = Precision.Single)]
        public sealed partial class Singles
        {
            [Forward] [Dense(352, Activation.Tanh)] [Dense(384, Activation.Tanh, Bias = false)] [Dense(3)] private partial Vec Net([Dim(5)] Vec x);
        }

        // Values and tangents side by side: the bias is that of the values alone.
        [Model]
        public sealed partial class Tangents
        {
            [Dense(256, Activation.Tanh)] [Dense(272, Activation.Tanh)] [Dense(1)] private partial Vec Net(Scalar t, Scalar s);

            [Forward] private Vec N(Scalar t, Scalar s) => Net(t, s) + D(Net(t, s), t);

            [Loss] private Scalar Square(Scalar t, Scalar s) => Norm2(D(Net(t, s), t) - s * Net(t, s));
        }

        [VectorField]
        public sealed partial class Block
        {
            [Parameter(300, 240)] private partial Mat A { get; }
            [Parameter(300, 240)] private partial Mat B { get; }
            [Parameter(300)] private partial Vec b { get; }

            [Rhs] private Vec F([Dim(240)] Vec x) => Transpose(B) * Tanh(A * x + b);
        }

        [Model]
        public sealed partial class Loops
        {
            [Forward] [Dense(240)] [Flow(typeof(Block), Layers = 2, Method = Method.Euler, StepSize = 0.5)] [Dense(3)] private partial Vec Net([Dim(5)] Vec x);

            [Loss] private Scalar Square([Dim(5)] Vec x, [Dim(3)] Vec y) => Norm2(Net(x) - y);
        }

        public static class Probe
        {
            // The mean loss over samples from one on, and its gradient.
            public static (double Value, double[] Gradient) Mean(string model, int from, int count)
            {
                BatchLoss<double> loss = On(model, from, count);
                double[] gradient = new double[loss.Parameters.Count];
                return (loss.ValueAndGradient(gradient), gradient);
            }

            // The difference quotient of the loss along a direction, and the gradient times the direction.
            public static (double Difference, double Product) Slope(string model)
            {
                const int count = 40;
                const double h = 1e-5;
                BatchLoss<double> loss = On(model, 0, count);
                double[] start = loss.Parameters.Values.ToArray(), gradient = Mean(model, 0, count).Gradient;
                double product = 0;
                for (int i = 0; i < start.Length; i++) product += gradient[i] * Direction(i);
                double Shifted(double step)
                {
                    for (int i = 0; i < start.Length; i++) loss.Parameters.Values[i] = start[i] + step * Direction(i);
                    return loss.Value();
                }

                return ((Shifted(h) - Shifted(-h)) / (2 * h), product);
            }

            private static BatchLoss<double> On(string model, int from, int count) => model switch
            {
                "Doubles" => new Doubles(seed: 2).Losses.Square.On(X(from, count), Y(from, count)),
                "Tangents" => new Tangents(seed: 2).Losses.Square.On(T(from, count), S(from, count)),
                _ => new Loops(seed: 2).Losses.Square.On(X(from, count), Y(from, count)),
            };

            private static double Direction(int i) => 0.05 * System.Math.Sin(0.7 * i + 0.2);

            public static double[] OfTangents(bool batch)
            {
                const int count = 21;
                var model = new Tangents(seed: 2);
                double[] t = T(0, count), s = S(0, count), y = new double[count];
                if (batch) model.ForwardBatch(t, s, y);
                else for (int i = 0; i < count; i++) model.Forward(t[i], s[i], y.AsSpan(i, 1));
                return y;
            }

            private static double[] T(int from, int count) => Waves(from, count, 1.9);

            private static double[] S(int from, int count) => Waves(from, count, 2.3);

            private static double[] X(int from, int count) => Waves(5 * from, 5 * count, 1.7);

            private static double[] Y(int from, int count) => Waves(3 * from, 3 * count, 1.3);

            private static double[] Waves(int from, int count, double frequency)
            {
                var values = new double[count];
                for (int i = 0; i < count; i++) values[i] = System.Math.Sin(frequency * (from + i) + 0.3);
                return values;
            }

        """;

    private static readonly Lazy<BothWidths> Program = new(static () => BothWidths.Of(Declarations
        + BothWidths.Probe("OfDoubles", "Doubles", "double", 3) + BothWidths.Probe("OfSingles", "Singles", "float", 3)
        + BothWidths.Probe("OfLoops", "Loops", "double", 3) + "}"));

    [Theory]
    [InlineData("OfDoubles")]
    [InlineData("OfSingles")]
    [InlineData("OfTangents")]
    public void SingleSamplesAndBatches_HaveTheSameBits_WithBothWidths(string probe) => Program.Value.AssertSameBits(probe);

    [Fact]
    public void TransposedProducts_HaveTheSameBits_WithBothWidths_AndThoseOfSingleSamplesUpToRounding() => Program.Value.AssertSameBitsUpToRounding<double>("OfLoops", 1e-13);

    [Theory]
    [InlineData("Doubles")]
    [InlineData("Tangents")]
    [InlineData("Loops")]
    public void Gradients_HaveTheSameBits_WithBothWidths_AndAgreeWithDifferences(string model)
    {
        (double value, double[] gradient) = Mean(model, 0, 70, wide: true);
        (double narrow, double[] narrowGradient) = Mean(model, 0, 70, wide: false);
        Assert.Equal(value, narrow);
        Assert.Equal(gradient, narrowGradient);
        (double difference, double product) = ((double, double))Program.Value.Invoke(true, "Demo.Probe", "Slope", model)!;
        Assert.InRange(Math.Abs(difference - product), 0, 1e-7 * Math.Abs(product));
    }

    [Theory]
    [InlineData("Doubles", 1)]
    [InlineData("Doubles", 31)]
    [InlineData("Doubles", 32)]
    [InlineData("Doubles", 33)]
    [InlineData("Tangents", 17)]
    [InlineData("Loops", 17)]
    public void AGradient_IsTheMeanOfThoseOfTwoParts_WhateverIsLeftOfATile(string model, int count)
    {
        const int total = 70;
        (double value, double[] gradient) = Mean(model, 0, total, wide: true);
        (double first, double[] firstGradient) = Mean(model, 0, count, wide: true);
        (double second, double[] secondGradient) = Mean(model, count, total - count, wide: true);
        double Mixed(double a, double b) => ((count * a) + ((total - count) * b)) / total;
        double largest = gradient.Max(Math.Abs);
        Assert.InRange(Math.Abs(value - Mixed(first, second)), 0, 1e-13 * value);
        Assert.All(gradient.Zip(firstGradient.Zip(secondGradient, Mixed)), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1e-13 * largest));
    }

    [Theory]
    [InlineData("[Dense(256, Activation.Tanh)] [Dense(256)]", 32)]
    [InlineData("[Dense(256, Activation.Tanh)] [Dense(255)]", 16)]
    [InlineData("[Dense(64, Activation.Tanh)] [Dense(64)]", 16)]
    [InlineData("[Dense(4096, Activation.Tanh)] [Dense(16)]", 32)]
    [InlineData("[Dense(16, Activation.Tanh)] [Dense(4097)]", 16)]
    public void ATile_HasMoreSamples_IfAMatrixIsLarge_AsLongAsValuesStayInTheCache(string layers, int samples)
    {
        KernelPlan plan = PlannedProgram.Of($$"""
            [Model] public partial class M { [Forward] {{layers}} private partial Vec Net([Dim(5)] Vec x); }
            """);
        Assert.Equal(samples, plan.TileSize);
    }

    [Theory]
    [InlineData("D(Net(t), t)", 16)]
    [InlineData("Net(t)", 32)]
    public void TangentsAreColumnsOfATileToo(string value, int samples)
    {
        KernelPlan plan = PlannedProgram.Of($$"""
            [Model] public partial class M
            {
                [Dense(256, Activation.Tanh)] [Dense(256, Activation.Tanh)] [Dense(1)] private partial Vec Net(Scalar t);
                [Forward] private Vec F(Scalar t) => {{value}};
            }
            """);
        Assert.Equal(samples, plan.TileSize);
    }

    [Fact]
    public void ALossWithResiduals_KeepsItsSmallTiles()
    {
        GeneratorRun run = GeneratorRun.Of("""
            namespace Demo;

            [Model]
            public sealed partial class M
            {
                [Dense(256, Activation.Tanh)] [Dense(256)] private partial Vec Net([Dim(5)] Vec x);
                [Loss(Residuals = true)] private Scalar Square([Dim(5)] Vec x) => Norm2(Net(x));
            }
            """);
        Assert.Contains("public override int Lanes => 16;", run.Output.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("M.Kernels.g.cs", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    private static (double Value, double[] Gradient) Mean(string model, int from, int count, bool wide)
        => ((double, double[]))Program.Value.Invoke(wide, "Demo.Probe", "Mean", model, from, count)!;
}
