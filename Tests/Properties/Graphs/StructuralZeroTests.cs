using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Xunit;

namespace Fluxion.Properties.Graphs;

/// <summary>Zero components of the directions of differentiation meet nothing: neither operations nor infinities.</summary>
public sealed class StructuralZeroTests
{
    private readonly Graph _graph = new();

    [Fact]
    public void In_FindsZerosThroughSlicesAndConcatenations()
    {
        Node unit = MatrixAlgebra.Unit(_graph, 5, 2);
        Assert.True(StructuralZero.In(unit, 0, 2));
        Assert.True(StructuralZero.In(unit, 3, 2));
        Assert.False(StructuralZero.In(unit, 1, 2));
        Assert.False(StructuralZero.Is(unit));
        Assert.True(StructuralZero.Is(_graph.Apply(new Slice(0, 2), _graph.Apply(new Concat(), _graph.Apply(new Slice(3, 2), unit), unit))));
        Assert.False(StructuralZero.Is(Vector(3)));
        Assert.False(StructuralZero.Is(_graph.Constant(2, Shape.Vector(3)) * _graph.Zero(Shape.Vector(3))));
    }

    // f = (x₀ x₁, x₂): ∂f/∂x₂ has no operations, and ∂f₁/∂x₀ is 0 even where x₁ is infinite.
    [Fact]
    public void Jacobian_OfComponentsThatDoNotMeet_HasNoOperations()
    {
        Node x = Vector(3);
        Node f = _graph.Apply(new Concat(), Component(x, 0) * Component(x, 1), Component(x, 2));
        Node[] columns = [.. Jacobian.Columns(f, [x])];
        Assert.DoesNotContain(Topology.Sort([columns[2]]), static node => node.Op is Mul or Add or Input);
        Assert.DoesNotContain(Topology.Sort([columns[0]]), static node => node.Op is Mul { } && node.Inputs.Any(StructuralZero.Is));

        Node[] rows = [.. Jacobian.Rows(f, [x])];
        Assert.DoesNotContain(Topology.Sort([rows[1]]), static node => node.Op is Mul or Add or Input);
    }

    private Node Vector(int length) => _graph.Apply(new Input("f", 0, "x", Shape.Vector(length)));

    private Node Component(Node x, int i) => _graph.Apply(new Slice(i, 1), x);
}
