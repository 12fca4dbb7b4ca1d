using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Xunit;

namespace Fluxion.Generator.Tests.Graphs;

public sealed class GraphVerifierTests
{
    private readonly Graph _graph = new();

    [Fact]
    public void EqualNodes_AreOneNode()
    {
        Node x = Leaf("f");
        Assert.Same(x * x, x * x);
        Assert.NotSame(x * x, x + x);
    }

    [Fact]
    public void ForeignInput_IsRefused()
    {
        Node x = Leaf("f"), y = Leaf("g");
        GraphVerifier.Verify([x + y], [x, y], allowCalls: false);
        GraphException error = Assert.Throws<GraphException>(() => GraphVerifier.Verify([x + y], [x], allowCalls: false));
        Assert.Contains("input of another function", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void CallLeftOver_IsRefused_AndInliningRemovesIt()
    {
        Node x = Leaf("f"), y = Leaf("g");
        var square = new Function("f", [x]) { Results = [x * x] };
        Node called = _graph.Apply(new Result(0), _graph.Apply(new Call(square), y));
        Assert.Throws<GraphException>(() => GraphVerifier.Verify([called], [y], allowCalls: false));
        Node inlined = Inlining.Inline([called])[0];
        Assert.Same(y * y, inlined);
        GraphVerifier.Verify([inlined], [y], allowCalls: false);
    }

    private Node Leaf(string owner) => _graph.Apply(new Input(owner, 0, "x", Shape.Scalar));
}
