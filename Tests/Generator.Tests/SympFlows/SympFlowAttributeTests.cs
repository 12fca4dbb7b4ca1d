using System;
using System.Linq;
using Fluxion.Generator.Tests.Repetition;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.SympFlows;

/// <summary>A symplectic flow declared in a line is the one written out with the operators, and keeps its laws for other fields.</summary>
public class SympFlowAttributeTests
{
    private const int Samples = 37;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of(
        SympFlowSources.Field, SympFlowAttributeSources.Attributed, SympFlowAttributeSources.WrittenOut, SympFlowAttributeSources.Hostile, SympFlowAttributeSources.OwnPotential));

    private delegate void Map(double t, ReadOnlySpan<double> x, Span<double> result);

    private delegate void Tangent(double t, ReadOnlySpan<double> x, ReadOnlySpan<double> xDot, Span<double> result);

    private delegate void MapBatch(ReadOnlySpan<double> t, ReadOnlySpan<double> x, Span<double> result);

    [Fact]
    public void Attribute_HasTheParametersOfTheWrittenOutModel_ToTheBit()
    {
        IModel a = Program.Value.Model("Demo.Attributed", seed: 6), b = Program.Value.Model("Demo.WrittenOut", seed: 6);
        Assert.Equal(b.Parameters.Entries, a.Parameters.Entries);
        Assert.Equal(b.Parameters.Values.ToArray(), a.Parameters.Values.ToArray());
        Assert.Contains(a.Parameters.Values.ToArray(), static value => value != 0);
    }

    [Theory]
    [InlineData("Forward", 4)]
    [InlineData("Inverse", 4)]
    [InlineData("Hamiltonian", 1)]
    [InlineData("Mismatches", 2)]
    public void Maps_HaveTheBitsOfTheWrittenOutModel(string map, int length)
    {
        (IModel attributed, IModel written) = Pair();
        double[] x = Random(4, 1), a = new double[length], b = new double[length];
        LoadedProgram.Map<Map>(attributed, map)(0.7, x, a);
        LoadedProgram.Map<Map>(written, map)(0.7, x, b);
        Assert.Equal(b, a);
        Assert.Contains(a, static value => value != 0);

        double[] t = Random(Samples, 2), states = Random(4 * Samples, 3), all = new double[length * Samples], others = new double[length * Samples];
        LoadedProgram.Map<MapBatch>(attributed, map + "Batch")(t, states, all);
        LoadedProgram.Map<MapBatch>(written, map + "Batch")(t, states, others);
        Assert.Equal(others, all);
    }

    [Theory]
    [InlineData("Residual")]
    [InlineData("Matching")]
    [InlineData("Data")]
    [InlineData("Energy")]
    [InlineData("Autonomy")]
    public void Losses_HaveTheBitsOfTheWrittenOutModel(string loss)
    {
        (IModel attributed, IModel written) = Pair();
        double[][] inputs = [Random(Samples, 2), Random(4 * Samples, 3), Random(4 * Samples, 4)];
        BatchLoss<double> Of(IModel model) => LoadedProgram.Loss(model, loss, inputs[..(loss == "Data" ? 3 : 2)]);
        double[] a = new double[attributed.Parameters.Count], b = new double[written.Parameters.Count];
        Assert.Equal(Of(written).ValueAndGradient(b), Of(attributed).ValueAndGradient(a));
        Assert.Equal(b, a);
        Assert.Equal(Of(written).Value(), Of(attributed).Value());
        Assert.True(Of(attributed).HasResiduals);
        Assert.Contains(a, static value => value != 0);

        Trainer.For(Of(attributed)).Stage(new LevenbergMarquardt(), 3).Run();
        Trainer.For(Of(written)).Stage(new LevenbergMarquardt(), 3).Run();
        Assert.Equal(written.Parameters.Values.ToArray(), attributed.Parameters.Values.ToArray());
    }

    [Theory]
    [InlineData("Demo.Attributed", 2)]
    [InlineData("Odd.Scalar.class+Vec", 1)]
    [InlineData("Demo.OwnPotential", 3)]
    public void Flow_OfAnyDegrees_KeepsTheLawsOfAHamiltonianFlow(string type, int degrees)
    {
        IModel model = Program.Value.Model(type);
        Disturb(model);
        int n = 2 * degrees;
        double[] x = Random(n, 8), y = new double[n], back = new double[n], defect = new double[n], start = new double[n];
        x[0] = 1.5;
        LoadedProgram.Map<Map>(model, "Forward")(0, x, start);
        Assert.Equal(x, start);
        LoadedProgram.Map<Map>(model, "Forward")(0.8, x, y);
        Assert.NotEqual(x, y);
        LoadedProgram.Map<Map>(model, "Inverse")(0.8, y, back);
        Assert.All(x.Zip(back), static pair => Assert.Equal(pair.First, pair.Second, 1e-13));
        LoadedProgram.Map<Map>(model, "Identity")(0.8, x, defect);
        Assert.All(defect, static value => Assert.Equal(0, value, 1e-12));
        double[][] columns = [.. Enumerable.Range(0, n).Select(i => Column(model, x, i))];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) Assert.Equal(j == i + degrees ? 1 : i == j + degrees ? -1 : 0, Form(columns[i], columns[j]), 1e-13);
        }
    }

    [Fact]
    public void Mismatch_AtItsOrigin_IsZero_AndRatesAgreeWithDifferences()
    {
        const double step = 1e-5;
        IModel model = Program.Value.Model("Odd.Scalar.class+Vec");
        Disturb(model);
        double[] both = new double[2], above = new double[2], below = new double[2];
        Map mismatches = LoadedProgram.Map<Map>(model, "Mismatches");
        mismatches(0.4, [1, -0.5], both);
        Assert.Equal([0, 0], both);
        mismatches(0.4, [1.4, 0.3], both);
        mismatches(0.4 + step, [1.4, 0.3], above);
        mismatches(0.4 - step, [1.4, 0.3], below);
        Assert.Equal((above[0] - below[0]) / (2 * step), both[1], 1e-8);
        double[] h = new double[1], atOrigin = new double[1];
        Map hamiltonian = LoadedProgram.Map<Map>(model, "Hamiltonian");
        hamiltonian(0.4, [1.4, 0.3], h);
        hamiltonian(0.4, [1, -0.5], atOrigin);
        Assert.Equal(h[0] - atOrigin[0] - (0.045 - (1 / 1.4) - (0.125 - 1)), both[0], 1e-14);
    }

    [Theory]
    [InlineData("", "Residual Matching Data")]
    [InlineData(", Losses = SympFlowLosses.Autonomy | SympFlowLosses.Data", "Data Autonomy")]
    [InlineData(", Losses = SympFlowLosses.None", "")]
    public void Losses_ThatAreNotAskedFor_AreNotEmitted(string losses, string expected)
    {
        string declared = "namespace Demo; [SympFlow(typeof(HenonHeiles), Layers = 2, Width = 3" + losses + ")] public sealed partial class Flow;";
        GeneratorRun run = GeneratorRun.Of(SympFlowSources.Field, declared);
        Assert.Empty(run.Diagnostics);
        INamedTypeSymbol? set = run.Output.GetTypeByMetadataName("Demo.Flow+LossSet");
        Assert.Equal(expected, string.Join(' ', set?.GetMembers().OfType<IPropertySymbol>().Select(static loss => loss.Name) ?? []));
        string kernels = run.Files.Single(static file => file.Key.EndsWith("Flow.Kernels.g.cs", StringComparison.Ordinal)).Value;
        Assert.All(((string[])["Residual", "Matching", "Data", "Energy", "Autonomy"]).Except(expected.Split(' ')), loss => Assert.DoesNotContain(loss + "Gradient", kernels, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_OfLossesThatAreNotAskedFor_AreFree()
    {
        const string source = """
            namespace Demo;

            [SympFlow(typeof(HenonHeiles), Layers = 2, Width = 3, Losses = SympFlowLosses.None)]
            public sealed partial class Flow
            {
                [Loss] Scalar Residual(Scalar t, [Dim(2)] Vec q) => V(0, t, q) * V(0, t, q);
                [Dense(3, Activation.Tanh)] [Dense(1)] private partial Scalar V([Copies(2)] int layer, Scalar t, [Dim(2)] Vec q);
            }
            """;
        Assert.Empty(GeneratorRun.Of(SympFlowSources.Field, source).Diagnostics);
    }

    [Fact]
    public void Loops_StayLoops()
    {
        static int Lines(GeneratorRun run) => run.Files.Where(static file => file.Key.Contains("Attributed", StringComparison.Ordinal)).Sum(static file => file.Value.Count(static c => c == '\n'));
        // Nothing but numbers may differ; a few lines break elsewhere.
        GeneratorRun thirty = GeneratorRun.Of(SympFlowSources.Field, SympFlowAttributeSources.Attributed.Replace("Layers = 3", "Layers = 30"));
        Assert.InRange(Math.Abs(Lines(thirty) - Lines(Program.Value.Run)), 0, 10);
    }

    private static double[] Column(IModel model, double[] x, int i)
    {
        double[] direction = new double[x.Length], column = new double[x.Length];
        direction[i] = 1;
        LoadedProgram.Map<Tangent>(model, "ForwardJvp")(0.8, x, direction, column);
        return column;
    }

    private static double Form(double[] a, double[] b)
        => Enumerable.Range(0, a.Length / 2).Sum(k => (a[k] * b[(a.Length / 2) + k]) - (a[(a.Length / 2) + k] * b[k]));

    private static (IModel Attributed, IModel Written) Pair()
    {
        IModel attributed = Program.Value.Model("Demo.Attributed"), written = Program.Value.Model("Demo.WrittenOut");
        Disturb(attributed);
        attributed.Parameters.Values.CopyTo(written.Parameters.Values);
        return (attributed, written);
    }

    // Biases start at zero; what holds for every θ is tested at some θ without zeros.
    private static void Disturb(IModel model) => Random(model.Parameters.Count, 5).CopyTo(model.Parameters.Values);

    private static double[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
    }
}
