using System;
using Fluxion.Contest;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>W6: a Hamiltonian network 4-64-64-1, one step h = 0.1 of the classical Runge–Kutta method along J∇H fitted in the mean square, batch 1024.</summary>
internal static class W6
{
    private const double Step = 0.1;

    public static Workload Define() => new(
        "W6",
        HostArray.Network(new SplitMix64(1), [4, 64, 64, 1], lastBias: false),
        [new HostArray([1024, 4], Samples.States(1024)), new HostArray([1024, 4], Samples.Targets(1024))])
    {
        Eager =
        [
            ("autograd", static (p, d) => mse_loss(RungeKutta(d[0], x => AutogradField(x, p)), d[1])),
            ("closed", static (p, d) =>
            {
                Tensor turned = cat([p[0].narrow(1, 2, 2), -p[0].narrow(1, 0, 2)], 1);      // W₁ Jᵀ, once per step
                return mse_loss(RungeKutta(d[0], x => ClosedField(x, p, turned)), d[1]);
            }),
        ],
        Script = """
            def field(x, W1, b1, W2, b2, w3, wj):
                h1 = torch.tanh(torch.linear(x, W1, b1))
                h2 = torch.tanh(torch.linear(h1, W2, b2))
                return torch.matmul(torch.tanh_backward(torch.matmul(torch.tanh_backward(w3, h2), W2), h1), wj)

            def loss(P: List[Tensor], D: List[Tensor]):
                W1 = P[0]
                wj = torch.cat([torch.narrow(W1, 1, 2, 2), -torch.narrow(W1, 1, 0, 2)], 1)
                x = D[0]
                k1 = field(x, W1, P[1], P[2], P[3], P[4], wj)
                k2 = field(torch.add(x, k1, alpha=0.05), W1, P[1], P[2], P[3], P[4], wj)
                k3 = field(torch.add(x, k2, alpha=0.05), W1, P[1], P[2], P[3], P[4], wj)
                k4 = field(torch.add(x, k3, alpha=0.1), W1, P[1], P[2], P[3], P[4], wj)
                y = torch.add(x, torch.add(k1 + k4, k2 + k3, alpha=2.0), alpha=0.1 / 6.0)
                return torch.mse_loss(y, D[1])

            """,
    };

    private static Tensor AutogradField(Tensor x, Tensor[] p)
    {
        if (!x.requires_grad)
            x = x.detach().requires_grad_(true);
        Tensor g = autograd.grad([Dense.Network(x, p).sum()], [x], retain_graph: true, create_graph: true)[0];
        return cat([g.narrow(1, 2, 2), -g.narrow(1, 0, 2)], 1);
    }

    private static Tensor ClosedField(Tensor x, Tensor[] p, Tensor turned)
    {
        Tensor h1 = linear(x, p[0], p[1]).tanh(), h2 = linear(h1, p[2], p[3]).tanh();
        return ((Dense.Slope(h2) * p[4]).matmul(p[2]) * Dense.Slope(h1)).matmul(turned);
    }

    private static Tensor RungeKutta(Tensor x, Func<Tensor, Tensor> field)
    {
        Tensor k1 = field(x), k2 = field(x + (Step / 2 * k1)), k3 = field(x + (Step / 2 * k2)), k4 = field(x + (Step * k3));
        return x + (Step / 6 * (k1 + (2 * (k2 + k3)) + k4));
    }
}
