using System;
using System.Collections.Generic;
using Fluxion.Contest;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>W7: a residual network 2 → 8, ten layers x + Bᵀ tanh(Ax + b) with 32 rows, 8 → 1, logistic loss, batch 1024.</summary>
internal static class W7
{
    private const int Batch = 1024, Width = 8, Rows = 32;

    /// <summary>The step, or one with another number of layers and other labels.</summary>
    public static Workload Define(string name = "W7", int layers = 10, double certainty = 1)
    {
        var random = new SplitMix64(1);
        List<HostArray> weights = HostArray.Network(random, [2, Width]);
        for (int l = 0; l < layers; l++)
        {
            weights.AddRange(HostArray.Network(random, [Width, Rows]));
            weights.Add(HostArray.Uniform(random, 1 / Math.Sqrt(Rows), Rows, Width));
        }

        weights.AddRange(HostArray.Network(random, [Width, 1]));
        (double[] points, double[] labels) = Samples.Circle(Batch, certainty);
        return new Workload(name, weights, [new([Batch, 2], points), new([Batch, 1], labels)])
        {
            Eager = [("eager", (p, d) => Loss(p, d, layers))],
            Script = $$"""
                def loss(P: List[Tensor], D: List[Tensor]):
                    x = torch.linear(D[0], P[0], P[1])
                    for l in range({{layers}}):
                        x = torch.addmm(x, torch.tanh(torch.linear(x, P[2 + 3 * l], P[3 + 3 * l])), P[4 + 3 * l])
                    return torch.binary_cross_entropy_with_logits(torch.linear(x, P[{{2 + (3 * layers)}}], P[{{3 + (3 * layers)}}]), D[1])

                """,
        };
    }

    private static Tensor Loss(Tensor[] p, Tensor[] d, int layers)
    {
        Tensor x = linear(d[0], p[0], p[1]);
        for (int l = 0; l < layers; l++)
            x = addmm(x, linear(x, p[2 + (3 * l)], p[3 + (3 * l)]).tanh(), p[4 + (3 * l)], 1, 1);
        return binary_cross_entropy_with_logits(linear(x, p[^2], p[^1]), d[1]);
    }
}
