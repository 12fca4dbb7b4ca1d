using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;

namespace Fluxion.Properties.Operators;

/// <summary>Calls differentiated as calls give what the same program gives with its calls written out.</summary>
public sealed class CallTests
{
    private readonly Graph _graph = new();
    private readonly Node _x, _y, _root;

    public CallTests()
    {
        (_x, _y) = (Input("f", 0, "x"), Input("f", 1, "y"));

        // Two arguments of one name; of the results the last is not used, and the second does not depend on the first argument.
        Node a = Input("g", 0, "a"), b = Input("g", 1, "a");
        var g = new Function("g", [a, b]) { Results = [a * Sin(b) + a * a, b * b * b, Sin(a)] };
        Node call = _graph.Apply(new Call(g), _x * _y, Sin(_y));
        _root = _graph.Apply(new Sum(), _graph.Apply(new Result(0), call) * _graph.Apply(new Result(1), call));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Gradient_ThroughCalls_IsThatOfTheProgramWrittenOut(bool x, bool y)
    {
        Node[] wanted = [.. new[] { _x, _y }.Where((_, i) => i == 0 ? x : y)];
        IReadOnlyList<Node?> Gradient(Node root) => Vjp.Apply([(root, _graph.Constant(1, Shape.Scalar))], wanted);
        Compare(Gradient(_root), Gradient(Inlining.Inline([_root])[0]));
    }

    [Fact]
    public void CollapsedSum_ThroughCalls_IsThatOfTheProgramWrittenOut()
    {
        Dictionary<Node, Node>[] directions = [new() { [_x] = _y, [_y] = Sin(_x) }, new() { [_y] = _x }, new() { [_x] = _x * _y }];
        Compare(CollapsedTaylor.Apply([_root], directions), CollapsedTaylor.Apply([Inlining.Inline([_root])[0]], directions));
    }

    private void Compare(IReadOnlyList<Node?> actual, IReadOnlyList<Node?> expected)
    {
        var both = new Interpreter<Mass>([_x, _y], [.. Inlining.Inline([.. actual.Select(static node => node!)]), .. expected.Select(static node => node!)]);
        both.Run([], [[Mass.Of(0.7), Mass.Of(-1.1)], [Mass.Of(0.4), Mass.Of(1.3)]]);
        for (int i = 0; i < expected.Count; i++)
            Assert.All(both.Root(i).Zip(both.Root(expected.Count + i)), static pair => Assert.Equal(pair.Second.Value, pair.First.Value, 1e-14 * pair.Second.Size));
    }

    private Node Input(string owner, int index, string label) => _graph.Apply(new Input(owner, index, label, Shape.Vector(2)));

    private Node Sin(Node x) => _graph.Apply(new Sin(), x);
}
