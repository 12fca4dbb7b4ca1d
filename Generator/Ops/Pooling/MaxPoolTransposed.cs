using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>x̄[c, q] = Σ ȳ[c, p] over the windows p in which q was chosen by <see cref="MaxPool"/>; the first input chooses.</summary>
internal sealed record MaxPoolTransposed(Window Window, int Channels) : ChoiceOp, IStandalone
{
    public override string Name => "max_pool_transposed";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        return inputs[0].Length == Channels * Window.Area && inputs[1].Length == Channels * Window.OutArea
            ? Shape.Vector(Channels * Window.Area)
            : throw new GraphException($"placing {inputs[1].Length} components");
    }

    public override Node Transpose(Node chooser, Node cotangent) => chooser.Graph.Apply(new MaxPool(Window, Channels), chooser, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[1]} placed where {inputs[0]} is largest in its window";
}
