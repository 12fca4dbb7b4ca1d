using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// A block repeated <paramref name="Count"/> times: cᵢ₊₁, yᵢ, τᵢ = f(cᵢ, k, sᵢ). Inputs are the first carries c₀, the constants k, and stacks
/// whose columns are the sᵢ; results (taken by <see cref="Result"/>) are the last carries, stacks of the yᵢ, and the totals Σ τᵢ. Stacks of
/// parameters select the parameters of turn i. Closed under differentiation: the jvp is the block with its tangents, the vjp a block that
/// runs the other way over what the first one kept.
/// </summary>
/// <param name="Body">f; its inputs are carries, constants, stack columns; its results carries, outputs, totals.</param>
/// <param name="Count">The number of turns, at least 1.</param>
/// <param name="Reverse">Whether the turns run from the last column of the stacks to the first.</param>
/// <param name="Carries">The number of carries.</param>
/// <param name="Constants">The number of constants.</param>
/// <param name="Outputs">The number of stacked outputs.</param>
internal sealed record Scan(Function Body, int Count, bool Reverse, int Carries, int Constants, int Outputs) : Op
{
    public override string Name => "scan";

    /// <summary>The number of stacks.</summary>
    public int Stacks => Body.Inputs.Count - Carries - Constants;

    /// <summary>The shape of a result of the whole loop.</summary>
    public Shape ShapeOf(int result)
    {
        Shape one = Body.Results[result].Shape;
        return IsOutput(result) ? new Shape(one.Length, Count) : one;
    }

    /// <summary>Whether a result is a stack with a column for each turn.</summary>
    public bool IsOutput(int result) => result >= Carries && result < Carries + Outputs;

    /// <summary>Whether a result is a sum over the turns.</summary>
    public bool IsTotal(int result) => result >= Carries + Outputs;

    /// <summary>Whether an input is a stack with a column for each turn.</summary>
    public bool IsStack(int input) => input >= Carries + Constants;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, Body.Inputs.Count);
        if (Count < 1) throw new GraphException($"{Body.Name} is repeated {Count} times");
        for (int i = 0; i < inputs.Count; i++)
        {
            Shape formal = Body.Inputs[i].Shape, expected = IsStack(i) ? new Shape(formal.Length, Count) : formal;
            if (inputs[i].Shape != expected)
                throw new GraphException($"{Body.Name} takes {expected.Rows}×{expected.Columns} as input {i + 1}, not {inputs[i].Shape.Rows}×{inputs[i].Shape.Columns}");
        }

        for (int i = 0; i < Carries; i++)
        {
            if (Body.Results[i].Shape != Body.Inputs[i].Shape) throw new GraphException($"carry {i + 1} of {Body.Name} changes its shape");
        }

        return new Shape(0, 0);
    }

    public override string Describe(IReadOnlyList<string> inputs) => $"{Body.Name}^{Emission.Literal.Of(Count)}({string.Join(", ", inputs)})";
}
