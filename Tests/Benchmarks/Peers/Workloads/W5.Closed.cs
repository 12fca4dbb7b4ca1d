using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <content>Gradients of the potentials in closed form.</content>
internal static partial class W5
{
    // ∂ₜ by the double-backward trick of W4.
    private static Tensor ClosedDoubleBackward(Tensor[] w, Tensor[] d)
    {
        Tensor t = d[2].detach().requires_grad_(true), stacked = cat([t, d[6]], 0), q = d[0], p = d[1];
        for (int l = 0; l < Layers; l++)
        {
            p = p - Kick(q, stacked, w, 10 * l).Kick;
            q = q + Kick(p, stacked, w, (10 * l) + 5).Kick;
        }

        Tensor z = cat([q, p], 1), v = zeros_like(z, requires_grad: true);
        Tensor back = autograd.grad([z], [t], [v], retain_graph: true, create_graph: true)[0];
        Tensor rate = autograd.grad([back], [v], [ones_like(back)], retain_graph: true, create_graph: true)[0];
        return Loss(q, p, rate, ClosedEnergy(w, d), w, d);
    }

    // The tangent by hand as well.
    private static Tensor ClosedTangent(Tensor[] w, Tensor[] d)
    {
        Tensor q = d[0], p = d[1];
        Tensor? rateQ = null, rateP = null;
        for (int l = 0; l < Layers; l++)
        {
            (Tensor kick, Tensor rate) = TangentKick(q, rateQ, w, 10 * l, d);
            p = p - kick;
            rateP = rateP is null ? -rate : rateP - rate;
            (kick, rate) = TangentKick(p, rateP, w, (10 * l) + 5, d);
            q = q + kick;
            rateQ = rateQ is null ? rate : rateQ + rate;
        }

        return Loss(q, p, cat([rateQ!, rateP!], 1), ClosedEnergy(w, d), w, d);
    }

    private static Tensor ClosedEnergy(Tensor[] w, Tensor[] d)
    {
        Tensor q = d[0], p = d[1];
        Tensor? energy = null;
        for (int l = Layers - 1; l >= 0; l--)
        {
            (Tensor kick, Tensor rate) = Kick(p, d[4], w, (10 * l) + 5);
            energy = energy is null ? rate : energy + rate;
            q = q - kick;
            (kick, rate) = Kick(q, d[4], w, 10 * l);
            energy = energy + rate;
            p = p + kick;
        }

        return energy!;
    }

    // ∇(y, t) − ∇(y, 0) and ∂/∂t (y, t); the rows of times are t, then 0.
    private static (Tensor Kick, Tensor Rate) Kick(Tensor y, Tensor times, Tensor[] w, int k)
    {
        Tensor h1 = linear(cat([cat([y, y], 0), times], 1), w[k], w[k + 1]).tanh();
        Tensor h2 = linear(h1, w[k + 2], w[k + 3]).tanh();
        Tensor g = (Dense.Slope(h2) * w[k + 4]).matmul(w[k + 2]) * Dense.Slope(h1);
        (Tensor moving, Tensor start) = Dense.Halves(g);
        return ((moving - start).matmul(w[k].narrow(1, 0, 2)), moving.matmul(w[k].narrow(1, 2, 1)));
    }

    // The kick and its tangent: rows y, y, ẏ, ẏ with times t, 0, 1, 0.
    private static (Tensor Kick, Tensor Rate) TangentKick(Tensor y, Tensor? rate, Tensor[] w, int k, Tensor[] d)
    {
        Tensor a, aRate;
        if (rate is null)
        {
            a = linear(cat([cat([y, y], 0), d[4]], 1), w[k], w[k + 1]);
            aRate = d[5].narrow(0, 2 * Batch, 2 * Batch) * w[k].select(1, 2);
        }
        else
        {
            (a, aRate) = Dense.Halves(linear(cat([cat([y, y, rate, rate], 0), d[5]], 1), w[k]));
            a = a + w[k + 1];
        }

        Tensor h1 = a.tanh(), slope = Dense.Slope(h1), h1Rate = slope * aRate;
        Tensor h2 = linear(h1, w[k + 2], w[k + 3]).tanh();
        Tensor g2 = Dense.Slope(h2) * w[k + 4];
        Tensor g2Rate = h2 * g2 * linear(h1Rate, w[k + 2]);                                 // −½ of the tangent of g2
        Tensor back = g2.matmul(w[k + 2]), g1 = back * slope;
        Tensor g1Rate = ((g2Rate.matmul(w[k + 2]) * slope) + (back * (h1 * h1Rate))) * -2;
        (Tensor moving, Tensor start) = Dense.Halves(g1);
        (Tensor movingRate, Tensor startRate) = Dense.Halves(g1Rate);
        Tensor columns = w[k].narrow(1, 0, 2);
        return ((moving - start).matmul(columns), (movingRate - startRate).matmul(columns));
    }

    private static string Script => $$"""
        def kick_tangent(y, dy, W1, b1, W2, b2, w3, t4):
            u = torch.linear(torch.cat([torch.cat([y, y, dy, dy], 0), t4], 1), W1)
            a, da = torch.split(u, {{2 * Batch}}, 0)
            h1 = torch.tanh(a + b1)
            dh1 = torch.tanh_backward(da, h1)
            h2 = torch.tanh(torch.linear(h1, W2, b2))
            g2 = torch.tanh_backward(w3, h2)
            dg2 = (h2 * g2) * torch.linear(dh1, W2)
            G = torch.matmul(g2, W2)
            g1 = torch.tanh_backward(G, h1)
            dg1 = torch.tanh_backward(torch.matmul(dg2, W2), h1) + G * (h1 * dh1)
            w = torch.narrow(W1, 1, 0, 2)
            ga, gb = torch.split(g1, {{Batch}}, 0)
            da, db = torch.split(dg1, {{Batch}}, 0)
            return torch.matmul(ga - gb, w), torch.matmul(da - db, w) * -2.0

        def kick(y, W1, b1, W2, b2, w3, t2):
            h1 = torch.tanh(torch.linear(torch.cat([torch.cat([y, y], 0), t2], 1), W1, b1))
            h2 = torch.tanh(torch.linear(h1, W2, b2))
            ga, gb = torch.split(torch.tanh_backward(torch.matmul(torch.tanh_backward(w3, h2), W2), h1), {{Batch}}, 0)
            return torch.matmul(ga - gb, torch.narrow(W1, 1, 0, 2)), torch.matmul(ga, torch.narrow(W1, 1, 2, 1))

        def loss(P: List[Tensor], D: List[Tensor]):
            q = D[0]
            p = D[1]
            dq = torch.zeros_like(q)
            dp = torch.zeros_like(p)
            for l in range({{Layers}}):
                i = 10 * l
                k, dk = kick_tangent(q, dq, P[i], P[i + 1], P[i + 2], P[i + 3], P[i + 4], D[5])
                p = p - k
                dp = dp - dk
                k, dk = kick_tangent(p, dp, P[i + 5], P[i + 6], P[i + 7], P[i + 8], P[i + 9], D[5])
                q = q + k
                dq = dq + dk
            zq = D[0]
            zp = D[1]
            ham = torch.tanh(P[{{10 * Layers}}]) - D[3]
            for m in range({{Layers}}):
                i = 10 * ({{Layers - 1}} - m)
                k, e = kick(zp, P[i + 5], P[i + 6], P[i + 7], P[i + 8], P[i + 9], D[4])
                ham = ham + e
                zq = zq - k
                k, e = kick(zq, P[i], P[i + 1], P[i + 2], P[i + 3], P[i + 4], D[4])
                ham = ham + e
                zp = zp + k
            q1 = torch.narrow(q, 1, 0, 1)
            q2 = torch.narrow(q, 1, 1, 1)
            r = torch.cat([p, q1 * (-1.0 - 2.0 * q2), q2 * (q2 - 1.0) - q1 * q1], 1) - torch.cat([dq, dp], 1)
            return torch.mean(r * r) + torch.mean(ham * ham)

        """;
}
