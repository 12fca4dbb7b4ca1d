using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// Layers of a single sample are one method with 512 bits, and hand the first vector of their results on in a register: the bits are those of a batch, whatever the
/// widths, and of 256-bit kernels, whose layers stand apart.
/// </summary>
public class LayerChainTests
{
    // Widths of hidden layers: whole vectors and parts of them, one to twenty, fewer numbers than come from a register and more, and sums with one, two and eight parts.
    private static readonly (string Name, string Layers, int Outputs)[] Nets =
    [
        ("Small", "[Dense(10, Activation.Tanh)] [Dense(10, Activation.Sin)] [Dense(3)]", 3),
        ("Wide", "[Dense(64, Activation.Tanh)] [Dense(64, Activation.Sigmoid)] [Dense(64, Activation.Tanh)] [Dense(4)]", 4),
        ("Broader", "[Dense(75, Activation.Tanh)] [Dense(100, Activation.Gelu)] [Dense(128, Activation.Tanh, Bias = false)] [Dense(90)]", 90),
        ("Half", "[Dense(37, Activation.Silu)] [Dense(64, Activation.Tanh)] [Dense(41, Activation.Gelu)] [Dense(63, Activation.Tanh)] [Dense(5)]", 5),
        ("Ragged", "[Dense(33, Activation.Tanh)] [Dense(17, Activation.Softplus)] [Dense(50, Activation.Tanh)] [Dense(20)]", 20),
        ("Narrowing", "[Dense(64, Activation.Tanh)] [Dense(7, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(1)]", 1),
        ("Plain", "[Dense(16, Bias = false)] [Dense(24)] [Dense(9, Activation.Tanh, Bias = false)]", 9),
        ("Tapering", "[Dense(80, Activation.Tanh)] [Dense(12, Activation.Tanh)] [Dense(2)]", 2),
        ("Deep", string.Concat(Enumerable.Repeat("[Dense(64, Activation.Tanh)] ", 10)) + "[Dense(4)]", 4),
        ("Broad", "[Dense(150, Activation.Tanh)] [Dense(150, Activation.Tanh)] [Dense(2)]", 2),
    ];

    private static readonly Lazy<BothWidths> Program = new(static () => BothWidths.Of(Declarations()));

    public static TheoryData<string> Probes()
    {
        var data = new TheoryData<string>();
        foreach ((string name, _, _) in Nets)
        {
            data.Add(name + "Double");
            data.Add(name + "Single");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void SingleSamplesAndBatches_HaveTheSameBits_WithBothWidths(string probe)
    {
        Program.Value.AssertSameBits(probe);
    }

    [Theory]
    [InlineData("SmallDouble", "Layers5x16Tanhx16Sinx8(")]
    [InlineData("WideSingle", "Layers5x64Tanhx64Sigmoidx64Tanh(")]
    [InlineData("WideDouble", "Layers5x64Tanhx64Sigmoidx64Tanh(")]
    [InlineData("TaperingSingle", "Layers5x80Tanhx16Tanhx16(")]
    [InlineData("BroadDouble", "Layers5x152Tanhx152Tanhx8(")]
    [InlineData("BroadSingle", "Layers5x160Tanhx160Tanhx16(")]
    [InlineData("RaggedSingle", "Layers5x48Tanhx32Softplusx64Tanhx32(")]
    public void LayersAreOneMethod_With512Bits(string model, string method)
    {
        string[] parts = Kernels(model).Split("namespace Fluxion.Generated.Lanes256");
        Assert.Contains(method, parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Layers", parts[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WideDouble", true)]
    [InlineData("BroadSingle", true)]
    [InlineData("WideSingle", false)]
    [InlineData("RaggedDouble", false)]
    public void LayersWhoseWeightsDoNotStayInTheFirstCache_ComputeTheActivationBefore(string model, bool ahead)
    {
        string kernels = Kernels(model).Split("namespace Fluxion.Generated.Lanes256")[0];
        Assert.Equal(ahead, kernels.Contains("// The activation of the layer before", StringComparison.Ordinal));
    }

    [Fact]
    public void LongNets_AreSeveralMethods_SoThatActivationsAreInlined()
    {
        string kernels = Kernels("DeepSingle").Split("namespace Fluxion.Generated.Lanes256")[0];
        Assert.Contains("Layers5x64Tanhx64Tanhx64Tanhx64Tanhx64Tanhx64Tanhx64Tanhx64Tanh(", kernels, StringComparison.Ordinal);
        Assert.Contains("Layers64x64Tanhx64Tanh(", kernels, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultThatIsNeededTwice_IsInMemoryToo()
    {
        Assert.Contains("Layers5x16x16(", Kernels("Forked"), StringComparison.Ordinal);
        Program.Value.AssertSameBits("Forked");
    }

    private static string Kernels(string model) => Program.Value.Run.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith($"Demo.{model}.Kernels.g.cs", StringComparison.Ordinal)).ToString();

    private static string Declarations()
    {
        var models = new List<string>();
        var probes = new List<string>();
        foreach ((string name, string layers, int outputs) in Nets)
        {
            foreach (string precision in (string[])["Double", "Single"])
            {
                models.Add(Model(name + precision, precision, $"[Forward] {layers} private partial Vec Net([Dim(5)] Vec x);"));
                probes.Add(BothWidths.Probe(name + precision, name + precision, precision == "Double" ? "double" : "float", outputs));
            }
        }

        models.Add(Model("Forked", "Double", """
            [Dense(16)] private partial Vec A([Dim(5)] Vec x);
            [Dense(16)] private partial Vec B([Dim(16)] Vec a);
            [Forward] private Vec Net([Dim(5)] Vec x) => B(A(x)) + A(x);
            """));
        probes.Add(BothWidths.Probe("Forked", "Forked", "double", 16));
        return $$"""
            namespace Demo;

            {{string.Join("\n", models)}}

            public static class Probe
            {
            {{string.Join("\n", probes)}}
            }
            """;
    }

    private static string Model(string name, string precision, string members) => $$"""
        [Model(Precision = Precision.{{precision}})]
        public sealed partial class {{name}}
        {
            {{members}}
        }
        """;
}
