using System.Collections.Generic;
using System.Linq;
using Fluxion.Contest;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>
/// W5: a symplectic flow of three layers, p −= ∇V(q, t) − ∇V(q, 0) and then q += ∇K(p, t) − ∇K(p, 0), with potentials 3-10-10-1; the mean over batch and components of
/// (F − ∂N/∂t)² and the mean of (H_N(z, t) + tanh h₀ − H(z))². Batch 700, gradients clipped to norm 1.
/// </summary>
internal static partial class W5
{
    private const int Batch = 700, Width = 10, Layers = 3;

    /// <summary>Samples: 0 q, 1 p, 2 t, 3 H(z), 4 times of stacked rows (t, 0), 5 these and their tangents (t, 0, 1, 0), 6 zeros.</summary>
    public static Workload Define()
    {
        var random = new SplitMix64(1);
        List<HostArray> weights = [];
        for (int i = 0; i < 2 * Layers; i++)
            weights.AddRange(HostArray.Network(random, [3, Width, Width, 1], lastBias: false));
        weights.Add(new HostArray([1], [0]));

        (double[] times, double[] states) = Samples.Split(Batch);
        double[] zeros = new double[Batch], stacked = [.. times, .. zeros];
        return new Workload(
            "W5",
            weights,
            [
                new([Batch, 2], Columns(states, 0)), new([Batch, 2], Columns(states, 2)), new([Batch, 1], times), new([Batch, 1], Energies(states)),
                new([2 * Batch, 1], stacked), new([4 * Batch, 1], [.. stacked, .. Enumerable.Repeat(1.0, Batch), .. zeros]), new([Batch, 1], zeros),
            ])
        {
            Clip = 1,
            Eager = [("autograd", Autograd), ("closed-double-backward", ClosedDoubleBackward), ("closed-tangent", ClosedTangent)],
            Script = Script,
        };
    }

    private static double[] Columns(double[] states, int first)
        => [.. Enumerable.Range(0, Batch).SelectMany(i => new[] { states[(4 * i) + first], states[(4 * i) + first + 1] })];

    private static double[] Energies(double[] states) => [.. Enumerable.Range(0, Batch).Select(i =>
    {
        double q1 = states[4 * i], q2 = states[(4 * i) + 1], p1 = states[(4 * i) + 2], p2 = states[(4 * i) + 3];
        return (0.5 * ((q1 * q1) + (q2 * q2) + (p1 * p1) + (p2 * p2))) + (q1 * q1 * q2) - (q2 * q2 * q2 / 3);
    })];

    private static Tensor Loss(Tensor q, Tensor p, Tensor rate, Tensor energy, Tensor[] w, Tensor[] d)
        => (Dense.Field(q, p) - rate).square().mean() + (energy + w[^1].tanh() - d[3]).square().mean();

    // The scalar potential; w[k] … w[k + 4] are its weights.
    private static Tensor Potential(Tensor y, Tensor t, Tensor[] w, int k) => Dense.Network(cat([y, t], 1), w[k..(k + 5)]);

    private static Tensor Gradient(Tensor y, Tensor t, Tensor[] w, int k)
        => autograd.grad([Potential(y, t, w, k).sum()], [y], retain_graph: true, create_graph: true)[0];

    // Reverse mode everywhere.
    private static Tensor Autograd(Tensor[] w, Tensor[] d)
    {
        Tensor t = d[2].detach().requires_grad_(true), q = d[0].detach().requires_grad_(true), p = d[1].detach().requires_grad_(true);
        for (int l = 0; l < Layers; l++)
        {
            p = p - (Gradient(q, t, w, 10 * l) - Gradient(q, d[6], w, 10 * l));
            q = q + (Gradient(p, t, w, (10 * l) + 5) - Gradient(p, d[6], w, (10 * l) + 5));
        }

        Tensor z = cat([q, p], 1);
        var rate = new Tensor[4];
        for (int k = 0; k < 4; k++)
            rate[k] = autograd.grad([z.narrow(1, k, 1).sum()], [t], retain_graph: true, create_graph: true)[0];
        return Loss(q, p, cat(rate, 1), AutogradEnergy(w, d), w, d);
    }

    // A fresh leaf for every use of t: the energy has the partial derivatives, not the total ones through q and p.
    private static Tensor AutogradEnergy(Tensor[] w, Tensor[] d)
    {
        Tensor q = d[0].detach().requires_grad_(true), p = d[1].detach().requires_grad_(true), energy = d[6];
        for (int l = Layers - 1; l >= 0; l--)
        {
            Tensor t = d[2].detach().requires_grad_(true);
            Tensor[] g = [.. autograd.grad([Potential(p, t, w, (10 * l) + 5).sum()], [p, t], retain_graph: true, create_graph: true)];
            energy = energy + g[1];
            q = q - (g[0] - Gradient(p, d[6], w, (10 * l) + 5));
            t = d[2].detach().requires_grad_(true);
            g = [.. autograd.grad([Potential(q, t, w, 10 * l).sum()], [q, t], retain_graph: true, create_graph: true)];
            energy = energy + g[1];
            p = p + (g[0] - Gradient(q, d[6], w, 10 * l));
        }

        return energy;
    }
}
