using Fluxion.Contest;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>W3: the network 5-64-64-64-4 fitted in the mean square, batch 1024.</summary>
internal static class W3
{
    /// <summary>The step, or one that differs in size.</summary>
    public static Workload Define(string name = "W3", int width = 64, int batch = 1024) => new(
        name,
        HostArray.Network(new SplitMix64(1), [5, width, width, width, 4]),
        [new HostArray([batch, 5], Samples.TimesAndStates(batch)), new HostArray([batch, 4], Samples.Targets(batch))])
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
