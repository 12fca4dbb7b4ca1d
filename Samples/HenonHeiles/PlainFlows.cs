using System.Linq;
using Fluxion.Samples.Shell;
using static Fluxion.Samplers;

namespace Fluxion.Samples;

/// <summary>The flow maps without structure that the symplectic one is compared with.</summary>
internal static class PlainFlows
{
    /// <summary>One loss of a model, on samples.</summary>
    public delegate BatchLoss<double> Sampled(Distribution t, Distribution x, int batch, int seed = 0);

    /// <summary>Minimises the sum of the losses on the bounded set, by the methods that the symplectic flow is trained with.</summary>
    public static void Train(SampleContext context, string title, params Sampled[] losses)
    {
        int[] steps = context.Stages(1000, 80);
        TrainingLoss<double> Sum(int batch) => losses
            .Select(loss => (TrainingLoss<double>)loss(Uniform(-0.05, 1.0), BoundedSet.Uniform, batch, context.Seed + batch).QuasiRandom())
            .Aggregate(static (a, b) => a + b);
        context.Train(title, Trainer.For(Sum(512)).Stage(new Adam(5e-3) { ClipNorm = 1 }, steps[0], Schedule.Cosine).Stage(new LevenbergMarquardt(), steps[1], loss: Sum(1024)));
    }
}
