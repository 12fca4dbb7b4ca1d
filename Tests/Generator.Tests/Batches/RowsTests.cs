using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>Batches of short arithmetic, which go through registers without a tile, against single samples, with vectors of both widths; and maps that work on the user's memory.</summary>
public class RowsTests
{
    private const int MostSamples = 41;

    // Maps from d components to n: [x₀·a + x₁…, …], some components constant.
    private static readonly (int Inputs, int Outputs)[] Shapes = [(1, 1), (1, 2), (2, 1), (2, 3), (3, 2), (3, 3), (4, 4), (5, 6), (6, 5), (7, 7), (9, 8), (2, 8), (6, 9), (4, 16)];

    private static readonly Lazy<BothWidths> Program = new(() => BothWidths.Of("namespace Demo;\n" + Model("Wide", "Double") + Model("Narrow", "Single"), "namespace Demo;\n" + Probe("Wide", "double") + Probe("Narrow", "float")));

    private static string Model(string name, string precision)
    {
        string members = string.Join("\n", Shapes.Select(static shape => Map(shape.Inputs, shape.Outputs)));
        return $$"""
            [Model(Precision = Precision.{{precision}})]
            public sealed partial class {{name}}
            {
                [Parameter(3)] private partial Vec A { get; }
            {{members}}
                [Map] private Vec Timed(Scalar t, [Dim(3)] Vec x, Scalar s) => Vector(t * x[2], A[1] * s, 0.5, x[0] - x[1], -2, 7, 0.25, 1);
                [Map] private Vec Turn([Dim(2)] Vec x) => Vector(x[1], -Sin(x[0]));
                [Map] [Derivatives(Derivative.Jacobian | Derivative.ValueAndJacobian)] private Vec Swap([Dim(4)] Vec x) => Vector(x[3], x[2], 2 * x[1], x[0] * x[1]);
            }
            """;
    }

    private static string Map(int inputs, int outputs)
    {
        string[] components = [.. Enumerable.Range(0, outputs).Select(k => (k % 4) switch
        {
            1 when outputs > 3 => (k / 8.0).ToString("R", CultureInfo.InvariantCulture),
            _ when k is >= 4 and < 8 && outputs == 8 => k.ToString(CultureInfo.InvariantCulture),
            _ => $"Sin(x[{k % inputs}]) * A[{k % 3}] + x[{(k + 1) % inputs}]",
        })];
        string result = outputs == 1 ? components[0] : $"Vector({string.Join(", ", components)})";
        return $"    [Map] private {(outputs == 1 ? "Scalar" : "Vec")} M{inputs}x{outputs}({(inputs == 1 ? "Scalar y" : $"[Dim({inputs})] Vec x")}) => {(inputs == 1 ? result.Replace("x[0]", "y") : result)};";
    }

    private static string Probe(string model, string real)
    {
        string cases = string.Join("\n", Shapes.Select(shape => $"""
                    case "{shape.Inputs}x{shape.Outputs}":
                        model.M{shape.Inputs}x{shape.Outputs}Batch(x, batch);
                        for (int i = 0; i < count; i++)
                            model.M{shape.Inputs}x{shape.Outputs}({(shape.Inputs == 1 ? "x[i]" : $"x.AsSpan({shape.Inputs} * i, {shape.Inputs})")}, single.AsSpan({shape.Outputs} * i, {shape.Outputs}));
                        break;
            """));
        return $$"""
            public static class {{model}}Probe
            {
                private static readonly {{model}} model = new(seed: 3);

                // How many numbers of a batch differ from those of single samples, or touch what stands behind them.
                public static int Differences(string shape, int inputs, int outputs, int count)
                {
                    {{real}}[] x = Numbers(count * inputs), batch = new {{real}}[count * outputs], single = new {{real}}[count * outputs];
                    switch (shape)
                    {
            {{cases}}
                    }

                    return Count(batch, single);
                }

                public static int Timed(int count)
                {
                    {{real}}[] t = Numbers(count), x = Numbers(3 * count), s = Numbers(count), batch = new {{real}}[8 * count], single = new {{real}}[8 * count];
                    model.TimedBatch(t, x, s, batch);
                    for (int i = 0; i < count; i++) model.Timed(t[i], x.AsSpan(3 * i, 3), s[i], single.AsSpan(8 * i, 8));
                    return Count(batch, single);
                }

                public static int Jacobian(int count)
                {
                    {{real}}[] x = Numbers(4 * count), batch = new {{real}}[16 * count], single = new {{real}}[16 * count];
                    model.SwapJacobianBatch(x, batch);
                    for (int i = 0; i < count; i++) model.SwapJacobian(x.AsSpan(4 * i, 4), single.AsSpan(16 * i, 16));
                    return Count(batch, single);
                }

                public static int ValueAndJacobian(int count)
                {
                    {{real}}[] x = Numbers(4 * count), value = new {{real}}[4 * count], jacobian = new {{real}}[16 * count], single = new {{real}}[4 * count], singleJacobian = new {{real}}[16 * count];
                    model.SwapValueAndJacobianBatch(x, value, jacobian);
                    for (int i = 0; i < count; i++)
                    {
                        model.Swap(x.AsSpan(4 * i, 4), single.AsSpan(4 * i, 4));
                        model.SwapJacobian(x.AsSpan(4 * i, 4), singleJacobian.AsSpan(16 * i, 16));
                    }

                    return Count(value, single) + Count(jacobian, singleJacobian);
                }

                // The same memory for argument and result.
                public static int InPlace(int count)
                {
                    {{real}}[] x = Numbers(4 * count), batch = (({{real}}[])x.Clone()), single = (({{real}}[])x.Clone()), expected = new {{real}}[4 * count];
                    model.SwapBatch(x, expected);
                    model.SwapBatch(batch, batch);
                    for (int i = 0; i < count; i++) model.Swap(single.AsSpan(4 * i, 4), single.AsSpan(4 * i, 4));
                    return Count(batch, expected) + Count(single, expected);
                }

                // The same, where a store of four components reaches into the next sample.
                public static int InPlaceOfTwo(int count)
                {
                    {{real}}[] x = Numbers(2 * count), batch = (({{real}}[])x.Clone()), expected = new {{real}}[2 * count];
                    model.TurnBatch(x, expected);
                    model.TurnBatch(batch, batch);
                    return Count(batch, expected);
                }

                private static int Count({{real}}[] a, {{real}}[] b)
                {
                    int different = 0;
                    for (int i = 0; i < a.Length; i++)
                        if (!a[i].Equals(b[i])) different++;
                    return different;
                }

                private static {{real}}[] Numbers(int count)
                {
                    var values = new {{real}}[count];
                    for (int i = 0; i < count; i++) values[i] = ({{real}})(1.5 * System.Math.Sin(1.7 * i + 0.3));
                    return values;
                }
            }
            """;
    }

    public static TheoryData<string, int, int> Cases()
    {
        var cases = new TheoryData<string, int, int>();
        foreach (string model in (string[])["Wide", "Narrow"])
        {
            foreach ((int inputs, int outputs) in Shapes) cases.Add(model, inputs, outputs);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Batch_OfAnyShapeAndLength_GivesTheBitsOfSingleSamples(string model, int inputs, int outputs)
    {
        for (int count = 1; count <= MostSamples; count++)
        {
            Assert.Equal(0, Program.Value.Invoke(true, $"Demo.{model}Probe", "Differences", FormattableString.Invariant($"{inputs}x{outputs}"), inputs, outputs, count));
            Assert.Equal(0, Program.Value.Invoke(false, $"Demo.{model}Probe", "Differences", FormattableString.Invariant($"{inputs}x{outputs}"), inputs, outputs, count));
        }
    }

    [Theory]
    [InlineData("Wide", "Timed")]
    [InlineData("Wide", "Jacobian")]
    [InlineData("Wide", "ValueAndJacobian")]
    [InlineData("Wide", "InPlace")]
    [InlineData("Wide", "InPlaceOfTwo")]
    [InlineData("Narrow", "Timed")]
    [InlineData("Narrow", "Jacobian")]
    [InlineData("Narrow", "ValueAndJacobian")]
    [InlineData("Narrow", "InPlace")]
    [InlineData("Narrow", "InPlaceOfTwo")]
    public void Batch_OfSeveralArguments_OfADerivative_InPlace_GivesTheBitsOfSingleSamples(string model, string probe)
    {
        foreach (int count in (int[])[1, 3, 4, 5, 8, 15, 16, 17, 33, 200])
        {
            Assert.Equal(0, Program.Value.Invoke(true, $"Demo.{model}Probe", probe, count));
            Assert.Equal(0, Program.Value.Invoke(false, $"Demo.{model}Probe", probe, count));
        }
    }

    // More than fits in a cache, and some samples beyond whole blocks.
    [Theory]
    [InlineData("Wide", 131_072 + 77)]
    [InlineData("Narrow", 262_144 + 77)]
    public void Batch_LargerThanCaches_GivesTheBitsOfSingleSamples(string model, int count)
    {
        Assert.True(count * 16L * (model == "Wide" ? 8 : 4) > Runtime.Streaming.Threshold);
        bool enabled = Runtime.Streaming.IsEnabled;
        try
        {
            foreach (bool past in (bool[])[true, false])
            {
                Runtime.Streaming.IsEnabled = past;
                foreach (string probe in (string[])["Jacobian", "ValueAndJacobian"])
                {
                    Assert.Equal(0, Program.Value.Invoke(true, $"Demo.{model}Probe", probe, count));
                    Assert.Equal(0, Program.Value.Invoke(false, $"Demo.{model}Probe", probe, count));
                }
            }
        }
        finally
        {
            Runtime.Streaming.IsEnabled = enabled;
        }
    }

    [Fact]
    public void Kernels_OfShortArithmetic_StoreWhatIsTheSameForAllSamplesAsItIs()
    {
        string kernels = Program.Value.Run.Files["Demo.Wide.Kernels.g.cs"];
        Assert.Contains("SampleRows.StoreMixed(", kernels, StringComparison.Ordinal);
        Assert.Contains("SampleRows.Repeat(Vector256.Create(4.0, 0.625, 6.0, 7.0), ref Unsafe.Add(ref row, 4), 8, 4);", kernels, StringComparison.Ordinal);
        Assert.Contains("SampleRows.Repeat(Vector256.Create(0.0, 0.0, 0.0, 1.0), Vector256.Create(0.0, 0.0, 1.0, 0.0), ref row, 16, 4);", kernels, StringComparison.Ordinal);
    }
}
