using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// An op whose first input only chooses, by comparisons, and which is linear in its second. The choice is locally constant, so its derivative is taken to be zero:
/// exact wherever the chooser has no ties, and at a tie the derivative of what was chosen. The jvp is the op itself on the tangent of the second input.
/// </summary>
internal abstract record ChoiceOp : Op
{
    /// <summary>The cotangent of the second input, of the chooser and the cotangent of the result.</summary>
    public abstract Node Transpose(Node chooser, Node cotangent);
}
