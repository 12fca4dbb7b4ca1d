using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns the mass matrix and the potential of a four-dimensional Hamiltonian from snapshots, with one step of Verlet's method between two, with four, and from noisy ones.</summary>
internal sealed class SlideHamiltonianSample : ISample
{
    // Noise of the noisy snapshots, and the weight of the penalty on what is conserved.
    private const double Noise = 0.1, Penalty = 1;

    private static readonly SampleChoice Potential = new("--potential", "reading of the potential", ["coupled", "quadratic", "both"]);

    public string Name => "slide-hamiltonian";

    public string Description => "a mass matrix and a potential learnt from snapshots by Verlet's method; noise and a conserved quantity";

    public IReadOnlyList<SampleChoice> Choices => [Potential];

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(300, 150, 20);
        SlideSystem system = SlideSystem.Named(context.Choice(Potential));
        var data = new Snapshots(system, 100, context.Seed);
        var unseen = new Snapshots(system, 100, 1000 + context.Seed);
        (double[] from, double[] to) = data.Pairs();
        SlideHamiltonian plain = new(context.Seed), fine = new(context.Seed);
        Train("one step", plain.Losses.OneStep.On(from, to), steps[1]);
        Train("four steps", fine.Losses.FineSteps.On(from, to), steps[1]);

        (double[] t, double[] x0, double[] x1) = data.FromStart(8, Noise, context.Seed);
        double[] kinds = [.. t.SelectMany(_ => (double[])[system.Quadratic, system.Quartic])];
        SlideHamiltonian noisy = new(context.Seed), penalised = new(context.Seed);
        Train("noisy", noisy.Losses.Segment.On(t, x0, x1), steps[2]);
        Train("noisy, penalised", penalised.Losses.Segment.On(t, x0, x1) + (Penalty * penalised.Losses.Conserved.On(kinds, t, x0)), steps[2]);
        double noisyError = Error(noisy, 1), penalisedError = Error(penalised, 1);
        context.Pictures.Save("plane", SlidePictures.Draw(unseen, fine, SlideHamiltonian.SubSteps));
        return new SampleResult(
        [
            new Metric("mass_matrix_error", MassError(plain), 0.05),
            new Metric("test_mse", Error(plain, 1), 1e-4),
            new Metric("mass_matrix_error_substeps", MassError(fine), 5e-3),
            new Metric("test_mse_substeps", Error(fine, SlideHamiltonian.SubSteps), 2e-5),
            new Metric("noisy_test_mse", noisyError),
            new Metric("noisy_test_mse_penalised", penalisedError),
            new Metric("penalty_gain", noisyError / penalisedError, 1, Comparison.AtLeast),
        ]);

        double Error(SlideHamiltonian model, int substeps) => unseen.MeanSquareError(new StormerVerlet(model.F, 4), substeps);

        void Train(string title, TrainingLoss<double> loss, int polish) => context.Train(title, Trainer.For(loss)
            .Stage(new Adam(1e-2), steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), polish));
    }

    // The largest component of |AᵀA − M|.
    private static double MassError(SlideHamiltonian model)
    {
        Span<double> a = model.Parameters["A"];
        static double Product(int i, int j, ReadOnlySpan<double> m) => (m[2 * i] * m[2 * j]) + (m[(2 * i) + 1] * m[(2 * j) + 1]);
        return Math.Max(Math.Max(Math.Abs(Product(0, 0, a) - 5), Math.Abs(Product(1, 1, a) - 5)), Math.Abs(Product(0, 1, a) + 1));
    }
}
