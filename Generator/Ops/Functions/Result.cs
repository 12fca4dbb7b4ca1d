using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>One result of a <see cref="Call"/> or a <see cref="Scan"/>.</summary>
internal sealed record Result(int Index) : Op
{
    public override string Name => "result";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Op switch
        {
            Call call when Index < call.Function.Results.Count => call.Function.Results[Index].Shape,
            Scan scan when Index < scan.Body.Results.Count => scan.ShapeOf(Index),
            _ => throw new GraphException("result takes a call or a scan"),
        };
    }

    public override string Describe(IReadOnlyList<string> inputs) => inputs[0];
}
