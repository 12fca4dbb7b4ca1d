using Fluxion.Contest;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>W3: the network 5-64-64-64-4 fitted in the mean square, batch 1024.</summary>
internal static class W3
{
    public static Workload Define() => new(
        "W3",
        HostArray.Network(new SplitMix64(1), [5, 64, 64, 64, 4]),
        [new HostArray([1024, 5], Samples.TimesAndStates(1024)), new HostArray([1024, 4], Samples.Targets(1024))])
    {
        Eager = [("eager", static (p, d) => mse_loss(Dense.Network(d[0], p), d[1]))],
        Script = """
            def loss(P: List[Tensor], D: List[Tensor]):
                h = torch.tanh(torch.linear(D[0], P[0], P[1]))
                h = torch.tanh(torch.linear(h, P[2], P[3]))
                h = torch.tanh(torch.linear(h, P[4], P[5]))
                return torch.mse_loss(torch.linear(h, P[6], P[7]), D[1])

            """,
    };
}
