using System;
using System.Collections.Generic;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>The same number in every component.</summary>
internal sealed record Constant(double Value, Shape Shape) : LeafOp
{
    public override string Name => "constant";

    public override Shape Infer(IReadOnlyList<Node> inputs) => Shape;

    public override string Text => Literal.Describe(Value);

    // Constants are equal when their bits are: 0 and −0 differ, NaN equals itself.
    public bool Equals(Constant? other)
        => other is not null && Shape == other.Shape && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

    public override int GetHashCode() => BitConverter.DoubleToInt64Bits(Value).GetHashCode() ^ Shape.GetHashCode();
}
