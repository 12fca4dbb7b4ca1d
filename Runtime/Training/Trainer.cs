using System;
using System.Numerics;

namespace Fluxion;

/// <summary>The beginning of a training run: <c>Trainer.For(loss).Stage(new Adam(5e-3), steps: 1500, Schedule.Cosine).Run()</c>.</summary>
public static class Trainer
{
    /// <summary>A plan, without stages as yet, to minimise <paramref name="loss"/> over the parameters of its model.</summary>
    public static TrainingPlan<T> For<T>(TrainingLoss<T> loss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new TrainingPlan<T>(loss);
    }
}
