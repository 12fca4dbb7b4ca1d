using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>One result of a call.</summary>
internal sealed record Result(int Index) : Op
{
    public override string Name => "result";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Op is Call call && Index < call.Function.Results.Count
            ? call.Function.Results[Index].Shape
            : throw new GraphException("result takes a call");
    }

    public override string Describe(IReadOnlyList<string> inputs) => inputs[0];
}
