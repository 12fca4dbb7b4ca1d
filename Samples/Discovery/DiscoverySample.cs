using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Learns fields from snapshots: freely, as a Hamiltonian one, and with methods of three orders, whose modified equations it meets.</summary>
internal sealed class DiscoverySample : ISample
{
    // The time between two states of the pendulum, long enough to see what a method does to what is learnt.
    private const double Long = 0.4;

    public string Name => "discovery";

    public string Description => "fields learnt from snapshots, free and Hamiltonian, and what the method φ does to what is learnt";

    public SampleResult Run(SampleContext context)
    {
        int[] steps = context.Stages(200, 100, 40);
        SlideSystem system = SlideSystem.Named("coupled");
        (double[] from, double[] to) = new Snapshots(system, 100, context.Seed).Pairs();
        var unseen = new Snapshots(system, 100, 1000 + context.Seed);
        FreeField free = new(context.Seed);
        FreeHamiltonian hamiltonian = new(context.Seed);
        double seconds = Train("free field", free.Losses.OneStep.On(from, to), steps[1]) + Train("Hamiltonian", hamiltonian.Losses.OneStep.On(from, to), steps[1]);

        (double euler, double e) = ModifiedField.Slope(context, static (field, h, x0, x1) => field.Losses.Euler.On(h, x0, x1));
        (double midpoint, double m) = ModifiedField.Slope(context, static (field, h, x0, x1) => field.Losses.Midpoint.On(h, x0, x1));
        (double rk4, double r) = ModifiedField.Slope(context, static (field, h, x0, x1) => field.Losses.Rk4.On(h, x0, x1));

        (double[] h, double[] start, double[] end) = PendulumPairs(context.Seed);
        PendulumField byEuler = new(context.Seed), byMidpoint = new(context.Seed), byRk4 = new(context.Seed);
        Train("Euler", byEuler.Losses.Euler.On(h, start, end), steps[2]);
        Train("midpoint", byMidpoint.Losses.Midpoint.On(h, start, end), steps[2]);
        Train("Runge–Kutta", byRk4.Losses.Rk4.On(h, start, end), steps[2]);
        context.Pictures.Save("modified-field", DiscoveryPictures.Draw(Long,
            [("learnt with Euler", byEuler.F), ("learnt with the midpoint rule", byMidpoint.F), ("learnt with Runge–Kutta 4", byRk4.F)], byEuler.F), height: 900);
        return new SampleResult(
        [
            new Metric("training_seconds", seconds, 90),
            new Metric("free_test_mse", unseen.MeanSquareError(new Rk4(free.F, 4), 1), 2e-5),
            new Metric("hamiltonian_test_mse", unseen.MeanSquareError(new Rk4(hamiltonian.F, 4), 1), 2e-5),
            Metric.Within("slope_euler", euler, 0.9, 1.1),
            Metric.Within("slope_midpoint", midpoint, 1.9, 2.1),
            Metric.Within("slope_rk4", rk4, 3.9, 4.1),
            new Metric("slope_gradient", Math.Max(e, Math.Max(m, r)), 1e-12),
        ]);

        double Train(string title, TrainingLoss<double> loss, int polish) => context.Train(title, Trainer.For(loss)
            .Stage(new Adam(1e-2), steps[0], Schedule.Cosine)
            .Stage(new LevenbergMarquardt(), polish)).Seconds;
    }

    // 400 states of the pendulum and where they are a time h later.
    private static (double[] H, double[] From, double[] To) PendulumPairs(int seed)
    {
        double[][] starts = UnseenStates.Draw(400, 2, 2, seed);
        var reference = new GaussLegendre8(Pendulum.F, 2);
        return ([.. starts.Select(static _ => Long)], [.. starts.SelectMany(static x => x)], [.. starts.SelectMany(Later)]);

        double[] Later(double[] x)
        {
            double[] states = new double[4];
            reference.Trajectory(x, Long / 10, 10, states);
            return states[2..];
        }
    }
}
