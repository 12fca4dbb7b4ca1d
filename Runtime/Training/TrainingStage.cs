using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>One stage of a plan, as described by the arguments of <see cref="TrainingPlan{T}.Stage"/>.</summary>
internal sealed record TrainingStage<T>(Optimizer Optimizer, int Steps, Schedule Schedule, TrainingLoss<T> Loss, int? FixedBatch, bool KeepBest)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
