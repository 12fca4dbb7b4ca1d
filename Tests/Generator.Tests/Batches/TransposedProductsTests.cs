using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// A single sample adds up the terms of a transposed product, as gradients of networks have them, in lanes: as many with 256 bits as with 512. A batch, whose lanes are
/// samples, adds them one after the other, so that the two agree up to rounding only.
/// </summary>
public class TransposedProductsTests
{
    // Fewer terms than lanes, whole vectors, and some terms beyond them.
    private static readonly int[] Widths = [5, 8, 16, 20, 37, 64];

    private static readonly Lazy<BothWidths> Program = new(static () => BothWidths.Of(Declarations()));

    public static TheoryData<int> Models() => [.. Widths];

    [Theory]
    [MemberData(nameof(Models))]
    public void Doubles_HaveTheSameBits_WithBothWidths(int width) => Program.Value.AssertSameBitsUpToRounding<double>($"OfDouble{width}", 1e-14);

    [Theory]
    [MemberData(nameof(Models))]
    public void Floats_HaveTheSameBits_WithBothWidths(int width) => Program.Value.AssertSameBitsUpToRounding<float>($"OfSingle{width}", 1e-5);

    private static string Declarations()
    {
        var models = new List<string>();
        var probes = new List<string>();
        foreach ((string precision, string real) in ((string, string)[])[("Double", "double"), ("Single", "float")])
        {
            foreach (int width in Widths)
            {
                string name = $"{precision}{width}";
                models.Add($$"""
                    [Model(Precision = Precision.{{precision}})]
                    public sealed partial class {{name}}
                    {
                        [Dense({{width}}, Activation.Tanh)] [Dense({{width}}, Activation.Tanh)] [Dense(1)] private partial Vec H([Dim(5)] Vec x);
                        [Forward] private Vec Gradient([Dim(5)] Vec x) => Grad(H(x)[0], x);
                    }
                    """);
                probes.Add(BothWidths.Probe("Of" + name, name, real, 5));
            }
        }

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
