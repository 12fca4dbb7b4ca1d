using System;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Properties.Graphs;

/// <summary>A compiled random program beside the evaluator, on samples around the program's point.</summary>
internal sealed class EmittedRun
{
    private const double Tolerance = 1e-12;

    private readonly EmittedProgram _program;
    private readonly Assembly _assembly;
    private readonly double[][] _t, _x;
    private readonly double[] _weights;
    private readonly Mass[][] _maps;
    private readonly Mass _loss = Mass.Of(0);
    private readonly Mass[] _gradient;

    public EmittedRun(EmittedProgram program, Assembly assembly, int samples)
    {
        (_program, _assembly) = (program, assembly);
        RandomGraph graph = program.Program;
        var random = new Random(samples);
        Node[] roots = [.. Inlining.Inline([program.Map.Results[0], program.Loss.Results[0]])];
        Node[] slots = [.. graph.Layout.Slots.Select(RandomGraph.LeafOf)];
        Node?[] gradients = [.. Vjp.Apply([(roots[1], graph.Graph.Constant(1, Shape.Scalar))], slots)];
        var evaluator = new Interpreter<Mass>(graph.Inputs, [.. roots, .. gradients.OfType<Node>()]);
        var points = new Interpreter<Real>(graph.Inputs, Derivatives.EveryTurn([.. Inlining.Inline(program.Values)]));
        Mass[] theta = Array.ConvertAll(graph.Theta, Mass.Of);
        (_t, _x, _maps, _weights) = (new double[samples][], new double[samples][], new Mass[samples][], new double[samples]);
        _gradient = [.. theta.Select(static _ => Mass.Of(0))];
        for (int i = 0; i < samples; i++)
        {
            Draw(i, random, points);
            _weights[i] = 0.5 + random.NextDouble();
            evaluator.Run(theta, Array.ConvertAll(_t[i], Mass.Of), Array.ConvertAll(_x[i], Mass.Of));
            _maps[i] = [.. evaluator.Root(0)];
            var weight = Mass.Of(_weights[i]);
            _loss += evaluator.Root(1)[0] * weight;
            for (int slot = 0; slot < slots.Length; slot++)
            {
                if (gradients[slot] is not { } gradient) continue;
                int offset = graph.Layout.Slots[slot].Offset;
                for (int k = 0; k < gradient.Length; k++) _gradient[offset + k] += evaluator[gradient][k] * weight;
            }
        }
    }

    /// <summary>Numbers compared so far.</summary>
    public int Compared { get; private set; }

    /// <summary>The worst error of the map, sample by sample and as a batch.</summary>
    public double CompareMaps()
    {
        double worst = 0;
        ReadOnlySpan<double> theta = Padded(_program.Program.Theta);
        int outputs = _maps[0].Length;
        var single = new double[outputs];
        var batch = new double[outputs * _t.Length];
        Array.Fill(batch, double.NaN);
        _program.Batch(_assembly)(theta, [.. _t.SelectMany(static t => t)], [.. _x.SelectMany(static x => x)], batch);
        for (int i = 0; i < _t.Length; i++)
        {
            Array.Fill(single, double.NaN);
            _program.Single(_assembly)(theta, _t[i][0], _x[i], single);
            for (int k = 0; k < outputs; k++)
            {
                worst = Math.Max(worst, Error(_maps[i][k], single[k], "single map", i, k));
                worst = Math.Max(worst, Error(_maps[i][k], batch[(i * outputs) + k], "batch map", i, k));
            }
        }

        return worst;
    }

    /// <summary>The worst error of the weighted loss and its gradient. Memory that was never written reads as NaN.</summary>
    public double CompareLoss()
    {
        LossKernel<double> kernel = _program.LossKernel(_assembly);
        ReadOnlySpan<double> theta = Padded(_program.Program.Theta);
        double[] workspace = new double[kernel.WorkspaceLength], sums = new double[kernel.AccumulatorLength], gradient = new double[theta.Length];
        (double[] tiles, int count) = Tile(kernel.Lanes);
        Array.Fill(workspace, double.NaN);
        double worst = Error(_loss, kernel.Value(theta, tiles, count, workspace), "loss", 0, 0);
        Array.Fill(workspace, double.NaN);
        worst = Math.Max(worst, Error(_loss, kernel.Gradient(theta, tiles, count, workspace, sums), "loss with gradient", 0, 0));
        kernel.Fold(sums, gradient);
        for (int k = 0; k < gradient.Length; k++) worst = Math.Max(worst, Error(_gradient[k], gradient[k], "gradient", 0, k));
        return worst;
    }

    // Parameter blocks end with whole vectors, which loops over components may read.
    private static ReadOnlySpan<double> Padded(double[] theta)
    {
        var block = new double[theta.Length + 16];
        theta.CopyTo(block, 0);
        return block.AsSpan(0, theta.Length);
    }

    // Components by rows, weights last; lanes beyond the last sample have weight 0.
    private (double[] Tiles, int Count) Tile(int lanes)
    {
        int rows = 2 + _x[0].Length, count = (_t.Length + lanes - 1) / lanes;
        var tiles = new double[count * rows * lanes];
        for (int i = 0; i < count * lanes; i++)
        {
            int sample = Math.Min(i, _t.Length - 1), start = (i / lanes * rows * lanes) + (i % lanes);
            tiles[start] = _t[sample][0];
            for (int k = 0; k < _x[0].Length; k++) tiles[start + ((k + 1) * lanes)] = _x[sample][k];
            tiles[start + ((rows - 1) * lanes)] = i < _t.Length ? _weights[i] : 0;
        }

        return (tiles, count);
    }

    // Somewhere near the program's point where its values mean something; else the point itself.
    private void Draw(int i, Random random, Interpreter<Real> points)
    {
        RandomGraph graph = _program.Program;
        double Near(double x) => x + (0.4 * (random.NextDouble() - 0.5));
        for (int attempt = 0; attempt < 5 && i > 0; attempt++)
        {
            (_t[i], _x[i]) = ([Near(graph.X[0][0])], Array.ConvertAll(graph.X[1], Near));
            points.Run(Array.ConvertAll(graph.Theta, Real.Of), Array.ConvertAll(_t[i], Real.Of), Array.ConvertAll(_x[i], Real.Of));
            if (points.Order.All(node => Criteria.Accept(node, at => points[at]))) return;
        }

        (_t[i], _x[i]) = (graph.X[0], graph.X[1]);
    }

    private double Error(Mass expected, double actual, string what, int sample, int component)
    {
        Compared++;
        double error = Math.Abs(expected.Value - actual);
        // The text of a program is long: it is written only for a failure.
        if (!(error <= (Tolerance * expected.Size) + 1e-200)) Assert.Fail($"{what}, sample {sample}, component {component}: {actual}, not {expected.Value} of mass {expected.Size}\n{_program.Program}\n{_program.Text}");
        return expected.Size > 1e-200 ? error / expected.Size : 0;
    }
}
