using System;
using Fluxion.Contest;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>W8: 28×28 images, convolutions of 8 and 16 channels around an average pool, ReLU, ten classes, cross entropy, batch 64.</summary>
internal static class W8
{
    private const int Batch = 64;

    public static Workload Define()
    {
        var random = new SplitMix64(1);
        double first = 1.0 / 3, second = 1 / Math.Sqrt(72), last = 1 / Math.Sqrt(1936);
        (double[] images, double[] labels) = Samples.Images(Batch);
        return new Workload(
            "W8",
            [
                HostArray.Uniform(random, first, 8, 1, 3, 3), HostArray.Uniform(random, first, 8),
                HostArray.Uniform(random, second, 16, 8, 3, 3), HostArray.Uniform(random, second, 16),
                HostArray.Uniform(random, last, 10, 1936), HostArray.Uniform(random, last, 10),
            ],
            [new([Batch, 1, 28, 28], images), new([Batch, 10], labels)])
        {
            Eager = [("eager", Loss)],
            Script = $$"""
                def loss(P: List[Tensor], D: List[Tensor]):
                    x = torch.avg_pool2d(torch.relu(torch.conv2d(D[0], P[0], P[1])), [2, 2])
                    x = torch.flatten(torch.relu(torch.conv2d(x, P[2], P[3])), 1)
                    return -torch.sum(torch.log_softmax(torch.linear(x, P[4], P[5]), 1) * D[1]) / {{Batch}}

                """,
        };
    }

    private static Tensor Loss(Tensor[] p, Tensor[] d)
    {
        Tensor x = avg_pool2d(relu(conv2d(d[0], p[0], p[1])), 2);
        x = relu(conv2d(x, p[2], p[3])).flatten(1);
        return -(log_softmax(linear(x, p[4], p[5]), 1) * d[1]).sum() / Batch;
    }
}
