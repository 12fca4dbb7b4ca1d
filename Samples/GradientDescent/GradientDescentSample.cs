using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Gradient descent and its relatives on a quadratic whose spectrum is known: λ from 1 to 100, log-uniform, on axes turned at random.</summary>
internal sealed class GradientDescentSample : ISample
{
    private const int Dimension = 20, Steps = 300, Asymptotic = 1500;
    private const double Mu = 1, L = 100, Kappa = L / Mu;

    public string Name => "gradient-descent";

    public string Description => "θ ← θ − τ∇L diverges for τ > 2/λmax and contracts by (κ−1)/(κ+1) at τ*; momentum, Nesterov, Adam and L-BFGS beside it";

    public SampleResult Run(SampleContext context)
    {
        double best = 2 / (Mu + L), root = Math.Sqrt(Kappa);
        double above = Ratio(2.01 / L, context.Seed);
        (string Name, Optimizer Optimizer)[] methods =
        [
            ("τ = 0.2/λmax", new GradientDescent(0.2 / L)),
            ("τ* = 2/(μ + λmax)", new GradientDescent(best)),
            ("τ = 2.05/λmax", new GradientDescent(2.05 / L)),
            ("momentum", new Momentum(Math.Pow(2 / (Math.Sqrt(L) + Math.Sqrt(Mu)), 2), Math.Pow((root - 1) / (root + 1), 2))),
            ("Nesterov", new Nesterov(1 / L, (root - 1) / (root + 1))),
            ("Adam", new Adam(0.05)),
            ("L-BFGS", new LBfgs()),
        ];
        Dictionary<string, double[]> norms = methods.ToDictionary(static method => method.Name, method => Norms(method.Optimizer, context.Seed));
        context.Pictures.Save("methods", GradientDescentPictures.Draw(norms, Kappa));
        return new SampleResult(
        [
            new Metric("contraction_error", Math.Abs(Ratio(best, context.Seed) - ((Kappa - 1) / (Kappa + 1))), 1e-6),
            new Metric("growth_below_2_over_lambda_max", Ratio(1.99 / L, context.Seed), 1),
            new Metric("growth_above_2_over_lambda_max", above, 1 + 1e-6, Comparison.AtLeast),
            new Metric("growth_error", Math.Abs(above - 1.01), 1e-6),
            new Metric("rosenbrock_trace_error", RosenbrockTraces.Error(), 1e-12),
            new Metric("distance_gradient_descent", norms["τ* = 2/(μ + λmax)"][^1]),
            new Metric("distance_momentum", norms["momentum"][^1], 1e-10),
            new Metric("distance_nesterov", norms["Nesterov"][^1], 1e-6),
            new Metric("distance_adam", norms["Adam"][^1]),
            new Metric("distance_lbfgs", norms["L-BFGS"][^1], 1e-6),
        ]);
    }

    // ‖θₖ₊₁‖ / ‖θₖ‖ of gradient descent at the end, when only the slowest directions are left.
    private static double Ratio(double tau, int seed) => Norms(new GradientDescent(tau), seed, Asymptotic) is [.., var before, var last] ? last / before : double.NaN;

    // ‖θₖ‖ for k = 0 … Steps; the minimum is 0.
    private static double[] Norms(Optimizer optimizer, int seed, int steps = Steps)
    {
        var model = new Valley();
        var random = new Random(seed);
        foreach (ref double value in model.Parameters.Values) value = random.NextDouble() + 0.5;
        double Norm() => model.Parameters.Values.ToArray().Aggregate(double.Hypot);
        return [Norm(), .. Trace.Of(model.Losses.Height.On(Samples(random)), optimizer, steps, Norm)];
    }

    // √(λᵢ n) times orthonormal directions, a reflection of the axes, so that the mean of aᵢaᵢᵀ has the eigenvalues λᵢ.
    private static double[] Samples(Random random)
    {
        double[] u = [.. Enumerable.Range(0, Dimension).Select(_ => random.NextDouble() - 0.5)];
        double length2 = u.Sum(static value => value * value);
        return [.. Enumerable.Range(0, Dimension).SelectMany(i => Enumerable.Range(0, Dimension).Select(j =>
            Math.Sqrt(Mu * Math.Pow(Kappa, i / (Dimension - 1.0)) * Dimension) * ((i == j ? 1 : 0) - (2 * u[i] * u[j] / length2))))];
    }
}
