using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// A kind of operation. Ops are values: two with equal attributes are equal. Each states its mathematics once, in one of the forms
/// <see cref="ScalarOp"/>, <see cref="LinearOp"/>, <see cref="BilinearOp"/>; jvp and vjp are derived from that.
/// </summary>
internal abstract record Op
{
    /// <summary>The lower-case name, unique in the catalog.</summary>
    public abstract string Name { get; }

    /// <summary>The shape of the result.</summary>
    /// <exception cref="GraphException">The inputs do not fit.</exception>
    public abstract Shape Infer(IReadOnlyList<Node> inputs);

    /// <summary>The mathematics as text for comments, of the texts of the inputs.</summary>
    public abstract string Describe(IReadOnlyList<string> inputs);

    /// <summary>Refuses a wrong number of inputs.</summary>
    protected void Expect(IReadOnlyList<Node> inputs, int count)
    {
        if (inputs.Count != count) throw new GraphException($"{Name} takes {count} inputs, not {inputs.Count}");
    }

    /// <summary>Refuses inputs of unequal shapes; returns the common one.</summary>
    protected Shape ExpectEqualShapes(IReadOnlyList<Node> inputs, int count)
    {
        Expect(inputs, count);
        foreach (Node input in inputs)
        {
            if (input.Shape != inputs[0].Shape)
                throw new GraphException($"{Name} takes equal shapes, not {inputs[0].Shape.Rows}×{inputs[0].Shape.Columns} and {input.Shape.Rows}×{input.Shape.Columns}");
        }

        return inputs[0].Shape;
    }
}

/// <summary>A value without inputs.</summary>
internal abstract record LeafOp : Op
{
    public sealed override string Describe(IReadOnlyList<string> inputs) => Text;

    /// <summary>The leaf as text for comments.</summary>
    public abstract string Text { get; }
}

/// <summary>An op that is applied component by component, and thus can be fused into any loop over components.</summary>
internal interface IPointwise
{
    /// <summary>The value of one component.</summary>
    double Evaluate(IReadOnlyList<double> x);

    /// <summary>The C# expression of one component, of expressions of the inputs; the same text for numbers and for vectors.</summary>
    string Emit(IReadOnlyList<string> x);

    /// <summary>What a component costs, in additions; an op above <see cref="Cost.Recompute"/> is worth storing.</summary>
    int Cost { get; }
}

/// <summary>Costs of components, in additions.</summary>
internal static class Cost
{
    public const int Arithmetic = 1;
    public const int Division = 8;
    public const int Transcendental = 25;

    /// <summary>A value whose recomputation costs more is stored when several loops need it.</summary>
    public const int Recompute = 8;
}

/// <summary>A nonlinear function of components: states its value and one partial derivative per input.</summary>
internal abstract record ScalarOp : Op, IPointwise
{
    /// <summary>The number of inputs.</summary>
    public virtual int Arity => 1;

    public virtual int Cost => Ops.Cost.Transcendental;

    public sealed override Shape Infer(IReadOnlyList<Node> inputs) => ExpectEqualShapes(inputs, Arity);

    /// <summary>∂y/∂xᵢ of catalog ops only, so that any order of derivative exists; null where it is zero.</summary>
    public abstract Node? Partial(int i, Node y, IReadOnlyList<Node> x);

    public abstract double Evaluate(IReadOnlyList<double> x);

    public abstract string Emit(IReadOnlyList<string> x);
}

/// <summary>An op linear in all its inputs together: its jvp is itself on tangents; it states its transpose.</summary>
internal abstract record LinearOp : Op
{
    /// <summary>
    /// The components that the op takes from its only input, leaving all others alone; null for any other kind of op. What such ops give
    /// back is put together by <see cref="Differentiation.Vjp"/> component by component, without a sum of zeros.
    /// </summary>
    public virtual (int Start, int Length)? Part => null;

    /// <summary>The tangent of <paramref name="node"/>, of the tangents of its inputs; null where zero, but not all of them.</summary>
    public virtual Node Tangent(Node node, IReadOnlyList<Node?> dots)
        => node.Graph.Apply(this, [.. dots.Select((dot, i) => dot ?? node.Graph.Zero(node.Inputs[i].Shape))]);

    /// <summary>The cotangent of input <paramref name="i"/> of <paramref name="node"/>, of the cotangent of its result.</summary>
    public abstract Node Transpose(int i, Node node, Node cotangent);
}

/// <summary>An op linear in each of two inputs: both jvps are itself; it states both transposes.</summary>
internal abstract record BilinearOp : Op
{
    /// <summary>The cotangent of the left input, of the right input and the cotangent of the result.</summary>
    public abstract Node TransposeLeft(Node left, Node right, Node cotangent);

    /// <summary>The cotangent of the right input, of the left input and the cotangent of the result.</summary>
    public abstract Node TransposeRight(Node left, Node right, Node cotangent);
}
