using System;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Properties.Graphs;
using Xunit;

namespace Fluxion.Properties.Rules;

/// <summary>The simplifier on random programs and their gradients.</summary>
public sealed class SimplificationTests
{
    private const int Count = 10_000, Points = 4;

    private static readonly Rule[] Exact = [.. Rewriter.Rules.Where(static rule => rule.Contract == Contract.Exact)];

    [Fact]
    public void Simplify_RandomPrograms_KeepsEveryBit()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Node[] before = Roots(program);
            Node[] after = [.. Rewriter.Simplify(before)];
            AssertSameBits(program, before, after);
        }, Budget.Of(Count));

    [Fact]
    public void Simplify_Twice_ChangesNothing()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Node[] once = [.. Rewriter.Simplify(Roots(program))];
            Assert.Equal(once, Rewriter.Simplify(once));
        }, Budget.Of(Count));

    [Fact]
    public void Simplify_WithRulesInAnyOrder_GivesTheSameGraph()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Rule[] shuffled = [.. Exact];
            new Random(program.Genes.Length + (int)(program.Genes[0] % 1000)).Shuffle(shuffled);
            Node[] before = Roots(program);
            Node[] first = [.. Rewriter.Simplify(before)], second = [.. Rewriter.Simplify(before, shuffled)];
            for (int i = 0; i < first.Length; i++)
                Assert.True(ReferenceEquals(first[i], second[i]), $"root {i} by\n{string.Join("\n", shuffled.Select(rule => rule.Name))}\n{GraphText.Of(first[i])}\n{GraphText.Of(second[i])}");
        }, Budget.Of(Count));

    // Values, a derivative and the gradient.
    private static Node[] Roots(RandomGraph program)
    {
        Node root = Derivatives.Inline(program.Scalar)[0];
        return [.. Derivatives.Inline(program.Outputs), .. Derivatives.AlongTime(program, [root]), .. Derivatives.Gradient(program, root)];
    }

    private static void AssertSameBits(RandomGraph program, Node[] before, Node[] after)
    {
        var interpreter = new Interpreter<Real>(program.Inputs, [.. before, .. after]);
        var random = new Random(program.Genes.Length);
        for (int point = 0; point < Points; point++)
        {
            interpreter.Run(SpecialNumbers.Draw(random, program.Theta.Length), [.. program.X.Select(x => SpecialNumbers.Draw(random, x.Length))]);
            for (int i = 0; i < before.Length; i++)
                Assert.True(SpecialNumbers.AreSame(interpreter.Root(i), interpreter.Root(before.Length + i)), $"root {i}: {string.Join(" ", interpreter.Root(i))} became {string.Join(" ", interpreter.Root(before.Length + i))}");
        }
    }
}
