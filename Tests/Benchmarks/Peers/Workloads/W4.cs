using System;
using System.Collections.Generic;
using Fluxion.Contest;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>
/// W4 and W4s: N(t, x) = x + M(t, x) − M(0, x), the mean over the batch of |∂N/∂t − F(N)|². The last bias of M cancels and is left out.
/// </summary>
internal static class W4
{
    /// <summary>The workload for a width and a batch. Samples: 0 states, 1 times, 2 rows (t, x), 3 rows (0, x), 4 both, one below the other.</summary>
    public static Workload Define(string name, int width, int batch)
    {
        (double[] times, double[] states) = Samples.Split(batch);
        double[] rows = Samples.TimesAndStates(batch), start = (double[])rows.Clone();
        for (int i = 0; i < batch; i++)
            start[5 * i] = 0;
        List<HostArray> weights = HostArray.Network(new SplitMix64(1), [5, width, width, width, 4], lastBias: false);
        return new Workload(
            name,
            weights,
            [new([batch, 4], states), new([batch, 1], times), new([batch, 5], rows), new([batch, 5], start), new([2 * batch, 5], [.. rows, .. start])])
        {
            Eager =
            [
                ("autograd", (p, d) => FourReversePasses(p, d, batch)),
                ("double-backward", (p, d) => DoubleBackward(p, d, batch)),
                ("tangent", (p, d) => Tangent(p, d, batch)),
                ("tangent-apart", (p, d) => TangentApart(p, d, batch)),
            ],
            Script = Script(batch),
        };
    }

    // One reverse pass with create_graph for each component.
    private static Tensor FourReversePasses(Tensor[] p, Tensor[] d, int batch)
    {
        Tensor t = d[1].detach().requires_grad_(true);
        Tensor n = d[0] + Dense.Network(cat([t, d[0]], 1), p) - Dense.Network(d[3], p);
        var rate = new Tensor[4];
        for (int k = 0; k < 4; k++)
            rate[k] = autograd.grad([n.narrow(1, k, 1).sum()], [t], retain_graph: true, create_graph: true)[0];
        return Residual(n, cat(rate, 1), batch);
    }

    // The reverse pass is linear in its cotangent v: its derivative in v is the forward tangent.
    private static Tensor DoubleBackward(Tensor[] p, Tensor[] d, int batch)
    {
        Tensor t = d[1].detach().requires_grad_(true);
        Tensor m = Dense.Network(cat([t, d[0]], 1), p);
        Tensor v = zeros_like(m, requires_grad: true);
        Tensor back = autograd.grad([m], [t], [v], retain_graph: true, create_graph: true)[0];
        Tensor rate = autograd.grad([back], [v], [ones_like(back)], retain_graph: true, create_graph: true)[0];
        return Residual(d[0] + m - Dense.Network(d[3], p), rate, batch);
    }

    // The tangent written by hand; both evaluations share their products.
    private static Tensor Tangent(Tensor[] p, Tensor[] d, int batch)
    {
        Tensor h = linear(d[4], p[0], p[1]).tanh(), moving = h.narrow(0, 0, batch);
        Tensor rate = Dense.Slope(moving) * p[0].select(1, 0);
        for (int l = 2; l <= 4; l += 2)
        {
            h = linear(h, p[l], p[l + 1]).tanh();
            moving = h.narrow(0, 0, batch);
            rate = Dense.Slope(moving) * linear(rate, p[l]);
        }

        Tensor n = d[0] + linear(moving - h.narrow(0, batch, batch), p[6]);
        return Residual(n, linear(rate, p[6]), batch);
    }

    // The same with the two evaluations apart.
    private static Tensor TangentApart(Tensor[] p, Tensor[] d, int batch)
    {
        Tensor h = linear(d[2], p[0], p[1]).tanh(), start = linear(d[3], p[0], p[1]).tanh();
        Tensor rate = Dense.Slope(h) * p[0].select(1, 0);
        for (int l = 2; l <= 4; l += 2)
        {
            h = linear(h, p[l], p[l + 1]).tanh();
            start = linear(start, p[l], p[l + 1]).tanh();
            rate = Dense.Slope(h) * linear(rate, p[l]);
        }

        return Residual(d[0] + linear(h - start, p[6]), linear(rate, p[6]), batch);
    }

    private static Tensor Residual(Tensor n, Tensor rate, int batch)
        => (rate - Dense.Field(n.narrow(1, 0, 2), n.narrow(1, 2, 2))).square().sum() / batch;

    private static string Script(int batch) => $$"""
        def loss(P: List[Tensor], D: List[Tensor]):
            h = torch.tanh(torch.linear(D[2], P[0], P[1]))
            z = torch.tanh(torch.linear(D[3], P[0], P[1]))
            dh = torch.tanh_backward(torch.select(P[0], 1, 0), h)
            h = torch.tanh(torch.linear(h, P[2], P[3]))
            z = torch.tanh(torch.linear(z, P[2], P[3]))
            dh = torch.tanh_backward(torch.linear(dh, P[2]), h)
            h = torch.tanh(torch.linear(h, P[4], P[5]))
            z = torch.tanh(torch.linear(z, P[4], P[5]))
            dh = torch.tanh_backward(torch.linear(dh, P[4]), h)
            n = D[0] + torch.linear(h - z, P[6])
            q1 = torch.narrow(n, 1, 0, 1)
            q2 = torch.narrow(n, 1, 1, 1)
            f = torch.cat([torch.narrow(n, 1, 2, 2), q1 * (-1.0 - 2.0 * q2), q2 * (q2 - 1.0) - q1 * q1], 1)
            r = torch.linear(dh, P[6]) - f
            return torch.sum(r * r) / {{batch}}

        """;
}
