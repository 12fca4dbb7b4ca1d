using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// A trainable scalar, vector or matrix at a fixed offset of the flat block θ; the same for all samples. A matrix of shape
/// rows × columns (outputs × inputs) is stored by columns: element (o, i) stands at Offset + i·rows + o.
/// </summary>
internal sealed record Parameter(string Label, int Offset, Shape Shape) : LeafOp
{
    public override string Name => "parameter";

    /// <summary>The name of the slot of θ that the parameter lies in.</summary>
    public string Slot { get; init; } = Label;

    /// <summary>Where in its slot the parameter starts.</summary>
    public int Within { get; init; }

    /// <summary>
    /// The number of turns whose parameters this stands for: inside a loop, turn i means the elements from Offset + i·Length on.
    /// 0 for a parameter that is the same in all turns.
    /// </summary>
    public int Turns { get; init; }

    /// <summary>Which of nested loops counts the turns: 1 for the outermost.</summary>
    public int Depth { get; init; }

    public override Shape Infer(IReadOnlyList<Node> inputs) => Shape;

    public override string Text => Label;

    /// <summary>The parameter of one turn, for use inside the loop over a stack of such parameters.</summary>
    public static Parameter OfTurn(ParameterStack stack, Shape shape, int depth) => new(stack.Label, stack.Offset, shape)
    {
        Slot = stack.Slot,
        Within = stack.Within,
        Turns = stack.Count,
        Depth = depth,
    };
}
