using System;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;

namespace Fluxion.Properties.Rules;

/// <summary>Each rule of the simplifier, instantiated, keeps its contract.</summary>
public sealed class RuleContractTests
{
    private const int Points = 10_000, ThetaLength = 8;

    private readonly Graph _graph = new();
    private readonly Node[] _leaves;

    public RuleContractTests() => _leaves = [Leaf(0, Shape.Vector(3)), Leaf(1, Shape.Vector(3)), Leaf(2, Shape.Scalar)];

    public static TheoryData<string> Names => [.. Rewriter.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_OnItsInstances_KeepsItsContract(string name)
    {
        Rule rule = Rewriter.Rules.Single(rule => rule.Name == name);
        Assert.True(RuleSamples.All.ContainsKey(name), $"'{name}' has no row in {nameof(RuleSamples)}");
        var random = new Random(5);
        bool differs = false;
        foreach (Node before in RuleSamples.All[name](_leaves[0], _leaves[1], _leaves[2]))
        {
            Node? after = rule.Rewrite(before);
            Assert.True(after is not null, $"'{name}' does not fit {before.Op.Name}({string.Join(", ", before.Inputs.Select(input => input.Op.Name))})");
            Assert.NotSame(before, after);
            Assert.Equal(before.Shape, after.Shape);
            var interpreter = new Interpreter<Real>(_leaves, [before, after]);
            for (int point = 0; point < Budget.Of(Points); point++)
            {
                interpreter.Run(SpecialNumbers.Draw(random, ThetaLength), [.. _leaves.Select(leaf => SpecialNumbers.Draw(random, leaf.Length))]);
                bool same = SpecialNumbers.AreSame(interpreter.Root(0), interpreter.Root(1));
                differs |= !same;
                bool mayDiffer = rule.Contract switch
                {
                    Contract.Exact => false,
                    Contract.Widens => interpreter.Root(0).Zip(interpreter.Root(1)).All(static pair => SpecialNumbers.AreSame([pair.First], [pair.Second]) || SpecialNumbers.IsExtreme(pair.First) || SpecialNumbers.IsExtreme(pair.Second)),
                    _ => true,
                };
                Assert.True(same || mayDiffer, $"'{name}': {string.Join(" ", interpreter.Root(0))} became {string.Join(" ", interpreter.Root(1))}");
            }
        }

        Assert.True(differs || rule.Contract == Contract.Exact, $"'{name}' changes nothing and could be exact");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_ThatChangesOrdinaryNumbers_IsNotAppliedByDefault(string name)
    {
        Rule rule = Rewriter.Rules.Single(rule => rule.Name == name);
        foreach (Node before in RuleSamples.All[name](_leaves[0], _leaves[1], _leaves[2]))
        {
            Node after = Rewriter.Simplify([before])[0];
            bool applied = !Topology.Sort([after]).Any(node => rule.Rewrite(node) is not null);
            Assert.Equal(rule.Contract <= Contract.Widens, applied);
        }
    }

    private Node Leaf(int index, Shape shape) => _graph.Apply(new Input("f", index, "x" + index, shape));
}
