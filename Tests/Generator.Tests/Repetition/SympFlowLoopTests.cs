using System;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>Loops over copies of networks give what the same layers give when each is written by itself.</summary>
public class SympFlowLoopTests
{
    private const int Layers = 2;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of(SympFlowSources.Field, SympFlowSources.Looped(Layers), SympFlowSources.WrittenOut(Layers)));

    private delegate void Map(double t, ReadOnlySpan<double> x, Span<double> result);

    private delegate void MapBatch(ReadOnlySpan<double> t, ReadOnlySpan<double> x, Span<double> result);

    [Fact]
    public void Forward_OfALoop_HasTheBitsOfTheLayersWrittenOut()
    {
        (IModel looped, IModel written) = Models();
        double[] x = Random(4, 1), a = new double[4], b = new double[4];
        LoadedProgram.Map<Map>(looped, "Forward")(0.7, x, a);
        LoadedProgram.Map<Map>(written, "Forward")(0.7, x, b);
        Assert.Equal(b, a);

        double[] t = Random(37, 2), states = Random(4 * 37, 3), all = new double[4 * 37], others = new double[4 * 37];
        LoadedProgram.Map<MapBatch>(looped, "ForwardBatch")(t, states, all);
        LoadedProgram.Map<MapBatch>(written, "ForwardBatch")(t, states, others);
        Assert.Equal(others, all);
    }

    [Theory]
    [InlineData("Residual")]
    [InlineData("Matching")]
    public void Gradient_OfALoop_IsThatOfTheLayersWrittenOut(string loss)
    {
        (IModel looped, IModel written) = Models();
        double[] t = Random(37, 2), states = Random(4 * 37, 3);
        BatchLoss<double> a = LoadedProgram.Loss(looped, loss, t, states), b = LoadedProgram.Loss(written, loss, t, states);
        double[] ga = new double[looped.Parameters.Count], gb = new double[written.Parameters.Count], mapped = new double[looped.Parameters.Count];
        double va = a.ValueAndGradient(ga), vb = b.ValueAndGradient(gb);
        Assert.Equal(vb, va, 1e-14 * Math.Abs(vb));
        Assert.Equal(vb, a.Value(), 1e-14 * Math.Abs(vb));
        foreach (ParameterEntry entry in written.Parameters.Entries)
        {
            ParameterEntry other = looped.Parameters.Entries.Single(e => e.Name == Renamed(entry.Name));
            gb.AsSpan(entry.Offset, entry.Count).CopyTo(mapped.AsSpan(other.Offset));
        }

        double largest = gb.Max(Math.Abs);
        Assert.All(ga.Zip(mapped), pair => Assert.Equal(pair.Second, pair.First, 1e-13 * largest));
        Assert.Contains(ga, g => g != 0);
    }

    private static (IModel Looped, IModel Written) Models()
    {
        IModel looped = Program.Value.Model("Demo.Looped"), written = Program.Value.Model("Demo.WrittenOut");
        double[] values = Random(written.Parameters.Count, 5);
        values.CopyTo(written.Parameters.Values);
        foreach (ParameterEntry entry in written.Parameters.Entries) written.Parameters[entry.Name].CopyTo(looped.Parameters[Renamed(entry.Name)]);
        return (looped, written);
    }

    // V2.W1 → V.W1[2]
    private static string Renamed(string name) => $"{name[0]}.{name[3..]}[{name[1]}]";

    private static double[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
    }
}
