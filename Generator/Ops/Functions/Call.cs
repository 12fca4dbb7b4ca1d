using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>A call of a function; <see cref="Result"/> takes its values one by one. Its jvp calls the function's jvp, its vjp the vjp.</summary>
internal sealed record Call(Function Function) : Op
{
    public override string Name => "call";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, Function.Inputs.Count);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Shape != Function.Inputs[i].Shape)
                throw new GraphException($"{Function.Name} takes {Function.Inputs[i].Length} components as input {i + 1}, not {inputs[i].Length}");
        }

        return new Shape(0, 0);
    }

    public override string Describe(IReadOnlyList<string> inputs) => $"{Function.Name}({string.Join(", ", inputs)})";
}
