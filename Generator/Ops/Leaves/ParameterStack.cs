using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// Parameters of equal shape, one for each turn of a loop, one after the other in θ: column i of the stack is the parameter of turn i. Only a
/// <see cref="Scan"/> takes it.
/// </summary>
/// <param name="Label">The name for comments.</param>
/// <param name="Offset">Where the parameter of the first turn starts in θ.</param>
/// <param name="Length">Elements per turn.</param>
/// <param name="Count">The number of turns.</param>
internal sealed record ParameterStack(string Label, int Offset, int Length, int Count) : LeafOp
{
    public override string Name => "parameter_stack";

    /// <summary>The name of the slot of θ.</summary>
    public string Slot { get; init; } = Label;

    /// <summary>Where in its slot the stack starts.</summary>
    public int Within { get; init; }

    public override Shape Infer(IReadOnlyList<Node> inputs) => new(Length, Count);

    public override string Text => Label;
}
