using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns the mass matrix and the potential of a four-dimensional Hamiltonian from snapshots, with one step of Verlet's method between two, with four, and from noisy ones.</summary>
internal sealed class SlideHamiltonianSample : ISample
{
    // The weight of the penalty on what is conserved.
    private const double Gamma = 1e-3;

    private static readonly double[] Noise = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
    private static readonly SampleChoice Potential = new("--potential", "reading of the potential", ["coupled", "quadratic", "both"]);

    public string Name => "slide-hamiltonian";

    public string Description => "a mass matrix and a potential learnt from snapshots by Verlet's method; noise and a conserved quantity";

    public IReadOnlyList<SampleChoice> Choices => [Potential];

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(300, 60, 1500);
        SlideSystem system = SlideSystem.Named(context.Choice(Potential));
        Snapshots data = new(system, 100, context.Seed), unseen = new(system, 100, 1000 + context.Seed);
        (double[] from, double[] to) = data.Pairs();
        SlideHamiltonian plain = new(context.Seed), fine = new(context.Seed);
        Polish("one step", plain.Losses.OneStep.On(from, to));
        Polish("four steps", fine.Losses.FineSteps.On(from, to));
        var metrics = new List<Metric>
        {
            new("mass_matrix_error", MassError(plain), 0.05),
            new("test_mse", Error(plain, 1), 1e-4),
            new("mass_matrix_error_substeps", MassError(fine), 5e-3),
            new("test_mse_substeps", Error(fine, SlideHamiltonian.SubSteps), 2e-5),
        };

        double[] systems = [.. data.Trajectories.SelectMany(_ => (double[])[system.Quadratic, system.Quartic])], free = new double[Noise.Length], penalised = new double[Noise.Length];
        for (int i = 0; i < Noise.Length; i++)
        {
            string name = Noise[i].ToString("0.0", CultureInfo.InvariantCulture), figure = "noisy_test_mse_" + name.Replace('.', '_');
            (double[] first, double[] later) = data.Measured(Noise[i], context.Seed);
            SlideHamiltonian without = new(context.Seed), with = new(context.Seed);
            Descend($"noise {name}", without.Losses.Distance.On(first, later));
            // The slide's penalty is a sum over all data, a loss is a mean over trajectories.
            Descend($"noise {name}, penalty", with.Losses.Distance.On(first, later) + (Gamma * data.Trajectories.Length * with.Losses.Drift.On(systems, first)));
            (free[i], penalised[i]) = (Error(without, 1), Error(with, 1));
            metrics.AddRange([new(figure, free[i]), new(figure + "_penalised", penalised[i])]);
        }

        metrics.Add(new Metric("penalty_gain", free.Zip(penalised, static (a, b) => a / b).Min(), 1, Comparison.AtLeast));
        context.Pictures.Save("plane", SlidePictures.Plane(system, unseen, fine));
        context.Pictures.Save("rollout", SlidePictures.Rollout(system, unseen.Trajectories[0][..4], plain, fine));
        context.Pictures.Save("noise", SlidePictures.Noise(Noise, free, penalised));
        return new SampleResult(metrics);

        double Error(SlideHamiltonian model, int substeps) => unseen.MeanSquareError(new StormerVerlet(model.F, 4), substeps);
        void Polish(string title, TrainingLoss<double> loss) => context.Train(title, Trainer.For(loss).Stage(new Adam(1e-2), steps[0], Schedule.Cosine).Stage(new LevenbergMarquardt(), steps[1]));
        void Descend(string title, TrainingLoss<double> loss) => context.Train(title, Trainer.For(loss).Stage(new Adam(1e-2), steps[2], Schedule.Cosine));
    }

    // The largest component of |AᵀA − M|.
    private static double MassError(SlideHamiltonian model)
    {
        Span<double> a = model.Parameters["A"];
        static double Product(int i, int j, ReadOnlySpan<double> m) => (m[2 * i] * m[2 * j]) + (m[(2 * i) + 1] * m[(2 * j) + 1]);
        return Math.Max(Math.Max(Math.Abs(Product(0, 0, a) - 5), Math.Abs(Product(1, 1, a) - 5)), Math.Abs(Product(0, 1, a) + 1));
    }
}
