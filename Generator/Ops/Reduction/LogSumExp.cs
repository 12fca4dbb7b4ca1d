using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// y = log Σᵢ exp(xᵢ), computed as m + log Σᵢ exp(xᵢ − m) with the largest component m, so that nothing overflows; its gradient exp(xᵢ − y) is the softmax, in
/// which no exponent is positive (Blanchard, Higham and Higham, "Accurately computing the log-sum-exp and softmax functions", IMA J. Numer. Anal. 2021).
/// </summary>
internal sealed record LogSumExp : ReductionOp, IStandalone
{
    public override string Name => "logsumexp";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return Shape.Scalar;
    }

    public override Node Gradient(Node y, Node x) => x.Graph.Apply(new Exp(), x - x.Graph.Apply(new Broadcast(x.Shape), y));

    public override string Describe(IReadOnlyList<string> inputs) => $"log Σ exp({inputs[0]})";
}
