using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>Batches with components apart against the same batches sample after sample and single samples, to the bit, with vectors of both widths.</summary>
public class ColumnsTests
{
    private static readonly int[] Counts = [0, 1, 3, 4, 5, 8, 15, 16, 17, 31, 33, 70];

    private static readonly (string Name, int[] Inputs, int[] Outputs)[] Maps =
    [
        ("Line", [1], [1]), ("Swap", [4], [4]), ("Timed", [1, 3, 1], [5]), ("Forward", [1, 6], [3]), ("Broad", [1, 2], [11]),
        ("LineValueAndJacobian", [1], [1, 1]), ("SwapValueAndJacobian", [4], [4, 16]), ("PairValueAndJacobian", [3], [2, 6]),
        ("ForwardValueAndJacobian", [1, 6], [3, 21]), ("BroadValueAndJacobian", [1, 2], [11, 22]),
    ];

    private static readonly Lazy<BothWidths> Program = new(() => BothWidths.Of("namespace Demo;\n" + Model("Wide", "Double") + Model("Narrow", "Single"), "namespace Demo;\n" + Probe("Wide", "double") + Probe("Narrow", "float")));

    // Short arithmetic of one and of several arguments, some of them named like what stands beside them; networks; a Jacobian by rows and one by columns.
    private static string Model(string name, string precision) => $$"""
        [Model(Precision = Precision.{{precision}})]
        public sealed partial class {{name}}
        {
            [Parameter(3)] private partial Vec A { get; }
            [Map] [Columns] [Derivatives(Derivative.ValueAndJacobian)] private Scalar Line(Scalar y) => Sin(y) * A[0];
            [Columns] [Derivatives(Derivative.ValueAndJacobian)] private Vec Pair([Dim(3)] Vec value) => Vector(value[0] * value[2], 3 * value[1]);
            [Map] [Columns] [Derivatives(Derivative.ValueAndJacobian)] private Vec Swap([Dim(4)] Vec x) => Vector(x[3], x[2], 2 * x[1], x[0] * x[1]);
            [Map] [Columns] private Vec Timed(Scalar count, [Dim(3)] Vec stride, Scalar result) => Vector(count * stride[2], A[1] * result, 0.5, stride[0] - stride[1], -2);
            [Forward] [Columns] [Derivatives(Derivative.ValueAndJacobian)] [Dense(9, Activation.Tanh)] [Dense(3)] private partial Vec Net(Scalar t, [Dim(6)] Vec x);
            [Map] [Columns] [Derivatives(Derivative.ValueAndJacobian, Variable = nameof(x))] [Dense(9, Activation.Tanh)] [Dense(11)] private partial Vec Broad(Scalar t, [Dim(2)] Vec x);
        }
        """;

    // There are no vectors of one component here.
    private static bool IsNumber(string map, int argument) => Maps.Single(one => one.Name == map).Inputs[argument] == 1;

    // A Jacobian by rows multiplies by transposed matrices, whose sums have another order for a single sample.
    private static bool IsByRows(string map) => map == "ForwardValueAndJacobian";

    private static string Probe(string model, string real)
    {
        string cases = string.Join("\n", Maps.Select(map =>
        {
            string[] inputs = [.. Enumerable.Range(0, map.Inputs.Length).Select(static k => "a" + k)], outputs = [.. Enumerable.Range(0, map.Outputs.Length).Select(static k => "b" + k)];
            string arrays = string.Concat(map.Inputs.Select((length, k) => $"{real}[] a{k} = Numbers({length} * count, {k}), ca{k} = Columns(a{k}, {length}, stride); "))
                + string.Concat(map.Outputs.Select((length, k) => $"{real}[] b{k} = new {real}[{length} * count], cb{k} = Filled({length} * stride), s{k} = new {real}[{length} * count]; "));
            string one = string.Join(", ", map.Inputs.Select((length, k) => IsNumber(map.Name, k) ? $"a{k}[i]" : $"a{k}.AsSpan({length} * i, {length})").Concat(map.Outputs.Select((length, k) => $"s{k}.AsSpan({length} * i, {length})")));
            return $$"""
                    case "{{map.Name}}":
                    {
                        {{arrays}}
                        model.{{map.Name}}Batch({{string.Join(", ", inputs.Concat(outputs))}});
                        model.{{map.Name}}Columns({{string.Join(", ", inputs.Concat(outputs).Select(static name => "c" + name))}}, count);
                        for (int i = 0; i < count; i++) model.{{map.Name}}({{one}});
                        return {{string.Join(" + ", map.Outputs.Select((length, k) => $"Count(b{k}, cb{k}, {length}, stride)" + (IsByRows(map.Name) ? "" : $" + Count(s{k}, cb{k}, {length}, stride)")))}};
                    }
            """;
        }));
        return $$"""
            public static class {{model}}Probe
            {
                private static readonly {{model}} model = new(seed: 3);

                // How many numbers differ from those of the batch by rows or of single samples, or stand changed behind the samples.
                public static int Differences(string map, int count, int stride)
                {
                    switch (map)
                    {
            {{cases}}
                    }

                    return -1;
                }

                // The same memory for argument and result.
                public static int InPlace(int count, int stride)
                {
                    {{real}}[] x = Numbers(4 * count, 0), rows = new {{real}}[4 * count], columns = Columns(x, 4, stride);
                    model.SwapBatch(x, rows);
                    model.SwapColumns(columns, columns, count);
                    return Count(rows, columns, 4, stride);
                }

                public static void Call(int inputs, int outputs, int count) => model.SwapColumns(new {{real}}[inputs], new {{real}}[outputs], count);

                public static void CallTimed(int second) => model.TimedColumns(new {{real}}[8], new {{real}}[second], new {{real}}[8], new {{real}}[40], 8);

                private static int Count({{real}}[] rows, {{real}}[] columns, int length, int stride)
                {
                    int different = 0, count = rows.Length / length;
                    for (int k = 0; k < length; k++)
                        for (int i = 0; i < stride; i++)
                            if (!columns[k * stride + i].Equals(i < count ? rows[i * length + k] : {{real}}.NaN)) different++;
                    return different;
                }

                private static {{real}}[] Columns({{real}}[] rows, int length, int stride)
                {
                    {{real}}[] columns = Filled(length * stride);
                    for (int i = 0; i < rows.Length; i++) columns[i % length * stride + i / length] = rows[i];
                    return columns;
                }

                private static {{real}}[] Filled(int length)
                {
                    var values = new {{real}}[length];
                    System.Array.Fill(values, {{real}}.NaN);
                    return values;
                }

                private static {{real}}[] Numbers(int count, int seed)
                {
                    var values = new {{real}}[count];
                    for (int i = 0; i < count; i++) values[i] = ({{real}})(1.5 * System.Math.Sin(1.7 * i + 0.3 + seed));
                    return values;
                }
            }
            """;
    }

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string model in (string[])["Wide", "Narrow"])
        {
            foreach ((string map, _, _) in Maps) cases.Add(model, map);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Columns_GiveTheBitsOfTheBatchAndOfSingleSamples_AndTouchNothingBehindTheSamples(string model, string map)
    {
        foreach (int count in Counts)
        {
            foreach (int padding in (int[])[0, 5])
            {
                Assert.Equal(0, Program.Value.Invoke(true, $"Demo.{model}Probe", "Differences", map, count, count + padding));
                Assert.Equal(0, Program.Value.Invoke(false, $"Demo.{model}Probe", "Differences", map, count, count + padding));
            }
        }
    }

    [Theory]
    [InlineData("Wide")]
    [InlineData("Narrow")]
    public void Columns_InPlace_GiveTheSame(string model)
    {
        foreach (int count in Counts)
        {
            Assert.Equal(0, Program.Value.Invoke(true, $"Demo.{model}Probe", "InPlace", count, count + 3));
            Assert.Equal(0, Program.Value.Invoke(false, $"Demo.{model}Probe", "InPlace", count, count + 3));
        }
    }

    [Theory]
    [InlineData(10, 10, 2, "Swap expects x of 4 columns of equal length, got 10 elements.")]
    [InlineData(20, 20, 6, "Swap expects count of 0 to 5, the length of a column of x, got 6.")]
    [InlineData(20, 20, -1, "Swap expects count of 0 to 5, the length of a column of x, got -1.")]
    [InlineData(20, 16, 4, "Swap expects result of length 20, got 16.")]
    [InlineData(0, 4, 0, "Swap expects result of length 0, got 4.")]
    public void Columns_OfOtherLengths_SayWhatWasExpected(int inputs, int outputs, int count, string message)
        => Assert.StartsWith(message, Error("Call", inputs, outputs, count), StringComparison.Ordinal);

    [Fact]
    public void Columns_OfASecondArgumentOfAnotherLength_SayWhatWasExpected()
        => Assert.StartsWith("Timed expects stride of length 24, got 21.", Error("CallTimed", 21), StringComparison.Ordinal);

    [Fact]
    public void Kernels_WithoutTheAttribute_HaveNoColumns()
        => Assert.DoesNotContain("Columns", string.Concat(GeneratorRun.Of("[Model] public sealed partial class N { [Forward] [Dense(3)] private partial Vec Net([Dim(2)] Vec x); }").Files.Values), StringComparison.Ordinal);

    private static string Error(string method, params object[] arguments)
        => Assert.Throws<TargetInvocationException>(() => Program.Value.Invoke(true, "Demo.WideProbe", method, arguments)).InnerException!.Message;
}
