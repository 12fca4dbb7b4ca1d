using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>
/// Loops that do the same in different places are one method, which is told where. What they compute is compared by every test of a network with layers of equal width.
/// </summary>
public class EqualLoopsTests
{
    // Calls of loops that are told where.
    private const string Told = @"Loop_\w+\(ref arena, (ref sums, )?[A-Z]\w+Arena\.";

    [Fact]
    public void LayersOfEqualWidth_HaveTheirLoopsInCommon_ForwardAndBack()
    {
        string text = Network("[Dense(40, Activation.Tanh)] [Dense(40, Activation.Tanh)] [Dense(40, Activation.Tanh)] [Dense(3)]");
        Assert.Equal(["Loop_a1 of 3"], Loops(text, "NetBatchKernel"));
        Assert.Equal(["Loop_a1 of 3", "Loop_z3Bar of 3"], Loops(text, "MseGradientKernel"));
        Assert.Contains("// a1 = tanh(z1)\n        // and so a2, a3\n", text, StringComparison.Ordinal);
        Assert.Contains("Loop_a1(ref arena, MseGradientArena.z2, MseGradientArena.a2);", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Dense(40, Activation.Tanh)] [Dense(48, Activation.Tanh)] [Dense(3)]")]      // other lengths
    [InlineData("[Dense(40, Activation.Tanh)] [Dense(40, Activation.Sin)] [Dense(3)]")]       // another function
    [InlineData("[Dense(40, Activation.Tanh)] [Dense(3)]")]
    public void LoopsWithoutTheirLike_FindEverythingAtConstantPlaces(string layers)
    {
        string text = Network(layers);
        Assert.All(Loops(text, "NetBatchKernel").Concat(Loops(text, "MseGradientKernel")), static loop => Assert.EndsWith(" of 1", loop, StringComparison.Ordinal));
        Assert.DoesNotMatch(Told, text);
    }

    [Theory]
    [InlineData("2.5", "2.5", true)]
    [InlineData("2.5", "3.5", false)]
    public void LoopsThatDifferInANumber_AreNotEqual(string first, string second, bool isShared)
    {
        string text = Text($"""
                [Dense(40)] private partial Vec A([Dim(5)] Vec x);

                [Dense(40)] private partial Vec B([Dim(40)] Vec x);

                [Forward]
                Vec Net([Dim(5)] Vec x) => B({second} * Tanh(B({first} * Tanh(A(x)))));
            """);
        Assert.Equal(isShared, Regex.IsMatch(text, Told));
    }

    // More starts than registers hold: constant places need none.
    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void LoopsOverManyPieces_StayApart(int pieces, bool isShared)
    {
        string layers = string.Concat(Enumerable.Range(1, 2 * pieces).Select(static i => FormattableString.Invariant($"    [Dense(40)] private partial Vec L{i}([Dim(5)] Vec x);\n\n")));
        string text = Text($"""
            {layers}
                [Dense(5)] private partial Vec Middle([Dim(40)] Vec x);

                [Dense(3)] private partial Vec Last([Dim(40)] Vec x);

                [Forward]
                Vec Net([Dim(5)] Vec x)
                {"{"}
                    Vec u = Middle(Tanh({Product(1, "x")}));
                    return Last(Tanh({Product(1 + pieces, "u")}));
                {"}"}
            """);
        Assert.Equal(isShared, Regex.IsMatch(text, Told));

        string Product(int first, string of) => string.Join(" * ", Enumerable.Range(first, pieces).Select(i => FormattableString.Invariant($"L{i}({of})")));
    }

    // The loops of a kernel with the number of their calls.
    private static IEnumerable<string> Loops(string text, string kernel)
    {
        string code = text[text.IndexOf($"static class {kernel}", StringComparison.Ordinal)..];
        int end = code.IndexOf("static class ", 13, StringComparison.Ordinal);
        code = end < 0 ? code : code[..end];
        return Regex.Matches(code, @"private static void (Loop_\w+)\(").Select(static match => match.Groups[1].Value)
            .Select(name => FormattableString.Invariant($"{name} of {Regex.Count(code, $@"^\s+{name}\(", RegexOptions.Multiline)}"));
    }

    private static string Network(string layers) => Text($"""
            {layers} private partial Vec N([Dim(5)] Vec x);

            [Forward]
            Vec Net([Dim(5)] Vec x) => N(x);

            [Loss] Scalar Mse([Dim(5)] Vec x, [Dim(3)] Vec y) => Norm2(N(x) - y);
        """);

    // The kernels with 512 bits of a model.
    private static string Text(string members)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            namespace Demo;

            [Model]
            public sealed partial class Layers
            {
            {{members}}
            }
            """);
        Assert.Empty(run.Diagnostics);
        return run.Output.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith(".Kernels.g.cs", StringComparison.Ordinal)).ToString().Split("namespace Fluxion.Generated.Lanes256")[0];
    }
}
