using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// A single sample has its activations in the registers of the products, and the last layer's few outputs side by side in them: it has the bits of a batch, whose
/// loops stand apart, for every activation and any number of outputs, with 512 and with 256 bits.
/// </summary>
public class FusionTests
{
    private static readonly int[] Outputs = [1, 2, 3, 4, 5, 8, 9];

    private static readonly string[] Activations = [.. Enum.GetNames<Activation>().Where(static name => name != nameof(Activation.Identity))];

    private static readonly Lazy<BothWidths> Program = new(static () => BothWidths.Of(Declarations()));

    public static TheoryData<string, int> Models()
    {
        var data = new TheoryData<string, int>();
        foreach (string precision in (string[])["Double", "Single"])
        {
            foreach (int outputs in Outputs) data.Add(precision, outputs);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void SingleSamplesAndBatches_HaveTheSameBits_WithBothWidths(string precision, int outputs)
    {
        Program.Value.AssertSameBits($"Of{precision}{outputs}");
    }

    [Fact]
    public void AnActivation_IsPartOfItsProduct_AndALayerOfFewOutputsIsPacked()
    {
        string text = Text("Double4.Kernels.g.cs");
        Assert.Contains("plan: 4 loops, components in lanes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Loop_", SingleKernel(text), StringComparison.Ordinal);
        Assert.Contains("Vector512.Shuffle(", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultThatIsNeededAgain_IsStored()
    {
        string text = Text("Twice.Kernels.g.cs");
        Assert.Contains("Loop_", SingleKernel(text), StringComparison.Ordinal);
        Program.Value.AssertSameBits("OfTwice");
    }

    [Fact]
    public void AnOperatorAfterAProduct_IsPartOfItToo()
    {
        Assert.DoesNotContain("Loop_", SingleKernel(Text("Negated.Kernels.g.cs")), StringComparison.Ordinal);
        Program.Value.AssertSameBits("OfNegated");
    }

    private static string Text(string file) => Program.Value.Run.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(file, StringComparison.Ordinal)).ToString();

    private static string SingleKernel(string text)
        => text[text.IndexOf("static class NetSingleKernel", StringComparison.Ordinal)..text.IndexOf("static class NetBatchKernel", StringComparison.Ordinal)];

    // Two activations per model, so that all of them come up, a model whose layer is read twice, and one with an operator after a layer.
    private static string Declarations()
    {
        var models = new List<string>();
        var probes = new List<string>();
        int next = 0;
        foreach (string precision in (string[])["Double", "Single"])
        {
            string real = precision == "Double" ? "double" : "float";
            foreach (int outputs in Outputs)
            {
                string name = $"{precision}{outputs}", first = Activations[next++ % Activations.Length], second = Activations[next++ % Activations.Length];
                models.Add($$"""
                    [Model(Precision = Precision.{{precision}})]
                    public sealed partial class {{name}}
                    {
                        [Forward] [Dense(40, Activation.{{first}})] [Dense(64, Activation.{{second}})] [Dense({{outputs}})] private partial Vec Net([Dim(5)] Vec x);
                    }
                    """);
                probes.Add(BothWidths.Probe("Of" + name, name, real, outputs));
            }
        }

        models.Add("""
            [Model]
            public sealed partial class Twice
            {
                [Dense(64)] private partial Vec A([Dim(5)] Vec x);
                [Dense(3)] private partial Vec B([Dim(64)] Vec a);
                [Dense(3)] private partial Vec C([Dim(64)] Vec a);
                [Forward] private Vec Net([Dim(5)] Vec x) => B(Tanh(A(x))) + C(A(x));
            }
            """);
        probes.Add(BothWidths.Probe("OfTwice", "Twice", "double", 3));
        models.Add("""
            [Model]
            public sealed partial class Negated
            {
                [Dense(64, Activation.Tanh)] private partial Vec A([Dim(5)] Vec x);
                [Dense(20)] private partial Vec B([Dim(64)] Vec a);
                [Dense(3)] private partial Vec C([Dim(20)] Vec b);
                [Forward] private Vec Net([Dim(5)] Vec x) => C(-B(A(x)));
            }
            """);
        probes.Add(BothWidths.Probe("OfNegated", "Negated", "double", 3));
        return $$"""
            namespace Demo;

            {{string.Join("\n", models)}}

            public static class Probe
            {
            {{string.Join("\n", probes)}}
            }
            """;
    }
}
