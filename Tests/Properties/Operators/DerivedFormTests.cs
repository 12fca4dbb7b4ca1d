using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Xunit;

namespace Fluxion.Properties.Operators;

/// <summary>What derivatives look like where their numbers do not tell: their names, the mode that was chosen, products in place of powers.</summary>
public sealed class DerivedFormTests
{
    private readonly Graph _graph = new();
    private readonly Node _x, _y, _z;

    public DerivedFormTests()
    {
        _x = _graph.Apply(new Input("f", 0, "x", Shape.Vector(3)));
        _y = _graph.Apply(new Tanh(), _x);
        _z = _graph.Apply(new Sin(), _y);
        _graph.Name(_y, "y");
    }

    [Fact]
    public void Tangents_AreNamedAfterTheirValues()
        => AssertNamed(Jvp.Apply([_z], Along(_x))[0]!, "yDot", "yPrime");

    [Fact]
    public void Cotangents_AreNamedAfterTheirValues()
        => AssertNamed(Vjp.Apply([(_z, Cotangent(_z))], [_x])[0]!, "yBar", "yPrime");

    [Fact]
    public void CollapsedSums_AreNamedAfterTheirValues()
    {
        AssertNamed(CollapsedTaylor.Apply([_z], [Along(_x), Along(_x * _x)])[0]!, "yDot", "yLaplacian");
        DerivedFunction taylor = CollapsedTaylor.FunctionTaylor(new Function("f", [_x]) { Results = [_z] }, [[true, true, true]]);
        Assert.Equal(["x", "xDot", "xDot", "xLaplacian"], taylor.Function.Inputs.Select(static input => ((Input)input.Op).Label));
    }

    [Fact]
    public void Jacobian_OfFewComponents_IsTakenByRows_AndOfManyByColumns()
    {
        Node one = _graph.Apply(new Sum(), _z), many = _graph.Apply(new Concat(), _z, _y);
        Assert.Same(MatrixAlgebra.FromRows(Jacobian.Rows(one, [_x])), Jacobian.Of(one, [_x]));
        Assert.Same(MatrixAlgebra.FromColumns(Jacobian.Columns(many, [_x])), Jacobian.Of(many, [_x]));
        Assert.NotSame(MatrixAlgebra.FromColumns(Jacobian.Columns(one, [_x])), Jacobian.Of(one, [_x]));
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-4, false)]
    [InlineData(-1, false)]
    [InlineData(2.5, true)]
    [InlineData(3, false)]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Power_OfASmallInteger_IsAProduct(double exponent, bool isPower)
        => Assert.Equal(isPower, Topology.Sort([Pow.Of(_x, _graph.Constant(exponent, _x.Shape))]).Any(static node => node.Op is Pow));

    private Dictionary<Node, Node> Along(Node direction) => new() { [_x] = direction };

    private Node Cotangent(Node node) => _graph.Apply(new Input("f", 1, "w", node.Shape));

    private void AssertNamed(Node root, params string[] names)
        => Assert.Empty(names.Except(Topology.Sort([root]).Select(_graph.NameOf)));
}
