using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
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

    private static readonly Rule[] Applied = [.. Rewriter.Rules.Where(static rule => rule.Contract <= Contract.Widens)];

    [Fact]
    public void Simplify_RandomProgramsByExactRules_KeepsEveryBit()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Node[] before = Roots(program);
            Node[] after = [.. Rewriter.Simplify(before, Contract.Exact)];
            AssertSameBits(program, before, after);
        }, Budget.Of(Count));

    [Fact]
    public void Simplify_Twice_ChangesNothing()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Node[] once = [.. Rewriter.Simplify(Roots(program))], twice = [.. Rewriter.Simplify(once)];
            for (int i = 0; i < once.Length; i++)
            {
                if (!AreSame(once[i], twice[i], [])) Assert.Fail($"root {i}\n{GraphText.Of(once[i])}\n{GraphText.Of(twice[i])}");
            }
        }, Budget.Of(Count));

    [Fact]
    public void Simplify_WithRulesInAnyOrder_GivesTheSameGraph()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Rule[] shuffled = [.. Applied];
            new Random(program.Genes.Length + (int)(program.Genes[0] % 1000)).Shuffle(shuffled);
            Node[] before = Roots(program);
            Node[] first = [.. Rewriter.Simplify(before)], second = [.. Rewriter.Simplify(before, shuffled)];
            for (int i = 0; i < first.Length; i++)
            {
                if (!AreSame(first[i], second[i], [])) Assert.Fail($"root {i} by\n{string.Join("\n", shuffled.Select(rule => rule.Name))}\n{GraphText.Of(first[i])}\n{GraphText.Of(second[i])}");
            }
        }, Budget.Of(Count));

    // One node, or equal loops of equal values over blocks that are the same within.
    private static bool AreSame(Node a, Node b, HashSet<(Node, Node)> seen)
    {
        if (ReferenceEquals(a, b) || !seen.Add((a, b))) return true;
        bool sameOp = a.Op is Scan scan && b.Op is Scan other
            ? scan with { Body = other.Body } == other && scan.Body.Results.Zip(other.Body.Results).All(pair => AreSame(pair.First, pair.Second, seen))
            : a.Op == b.Op;
        return sameOp && a.Inputs.Count == b.Inputs.Count && a.Inputs.Zip(b.Inputs).All(pair => AreSame(pair.First, pair.Second, seen));
    }

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
            {
                if (!SpecialNumbers.AreSame(interpreter.Root(i), interpreter.Root(before.Length + i)))
                    Assert.Fail($"root {i}: {string.Join(" ", interpreter.Root(i))} became {string.Join(" ", interpreter.Root(before.Length + i))}");
            }
        }
    }
}
