using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// y[c, p] = v[c, window(p, k*)] where k* is the tap with the largest x[c, window(p, k)]: of equal ones the first in the order of the taps, row by row; a NaN
/// counts as larger than every number. Maximum pooling of x is this op on (x, x).
/// </summary>
internal sealed record MaxPool(Window Window, int Channels) : ChoiceOp, IStandalone
{
    public override string Name => "max_pool";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        return inputs[0].Length == Channels * Window.Area && inputs[1].Length == inputs[0].Length
            ? Shape.Vector(Channels * Window.OutArea)
            : throw new GraphException($"pooling {inputs[0].Length} and {inputs[1].Length} components");
    }

    public override Node Transpose(Node chooser, Node cotangent) => chooser.Graph.Apply(new MaxPoolTransposed(Window, Channels), chooser, cotangent);

    public override string Describe(IReadOnlyList<string> inputs)
        => inputs[0] == inputs[1] ? $"max over windows of {inputs[0]}" : $"{inputs[1]} where {inputs[0]} is largest in its window";
}
