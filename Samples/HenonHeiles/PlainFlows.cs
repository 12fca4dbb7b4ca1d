using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>The flow maps without structure that the symplectic one is compared with: of width 32 and of equal size, each with and without a loss on the energy.</summary>
internal static class PlainFlows
{
    /// <summary>Trains the four, the one of width 32 without the loss on the energy first.</summary>
    public static PlainFlow[] Train(SampleContext context)
    {
        HenonHeilesFlow flow = new(context.Seed), regularised = new(context.Seed);
        HenonHeilesEqualFlow equal = new(context.Seed), equalRegularised = new(context.Seed);
        Train(context, "flow map", flow.Losses.Residual.Sampled);
        Train(context, "flow map with energy", regularised.Losses.Residual.Sampled, regularised.Losses.Energy.Sampled);
        Train(context, "flow map of equal size", equal.Losses.Residual.Sampled);
        Train(context, "flow map of equal size with energy", equalRegularised.Losses.Residual.Sampled, equalRegularised.Losses.Energy.Sampled);
        return
        [
            new PlainFlow("baseline", flow.Forward),
            new PlainFlow("regularised", regularised.Forward),
            new PlainFlow("equal_size", equal.Forward),
            new PlainFlow("equal_size_regularised", equalRegularised.Forward),
        ];
    }

    // The sum of the losses on the bounded set, by the methods that the symplectic flow is trained with.
    private static void Train(SampleContext context, string title, params TrainingMode.Sampled[] losses)
    {
        int[] steps = context.Stages(1000, 80);
        TrainingLoss<double> Sum(int batch) => losses
            .Select(loss => (TrainingLoss<double>)loss(Uniform(-0.05, 1.0), BoundedSet.Uniform, batch, context.Seed + batch).QuasiRandom())
            .Aggregate(static (a, b) => a + b);
        context.Train(title, Trainer.For(Sum(512)).Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine).Stage(new LevenbergMarquardt(), steps[1], loss: Sum(1024)));
    }
}
