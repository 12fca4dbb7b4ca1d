namespace Fluxion;

/// <summary>The state of a training run between two steps.</summary>
/// <param name="Stage">The stage, from 0.</param>
/// <param name="Stages">The number of stages.</param>
/// <param name="Optimizer">The stage's method.</param>
/// <param name="Step">The steps taken in this stage.</param>
/// <param name="Steps">The steps it may take.</param>
/// <param name="Loss">The loss of the last step, on its own batch.</param>
/// <param name="BestLoss">The lowest measured loss of this stage, as in <see cref="StageReport.BestLoss"/>.</param>
/// <param name="GradientNorm">The Euclidean norm of the last step's gradient, before clipping.</param>
/// <param name="RateFactor">What the schedule multiplied the learning rate by.</param>
/// <param name="Evaluations">The evaluations of the loss in this stage.</param>
/// <param name="Seconds">The time since the run began.</param>
public readonly record struct TrainingProgress(
    int Stage,
    int Stages,
    string Optimizer,
    int Step,
    int Steps,
    double Loss,
    double BestLoss,
    double GradientNorm,
    double RateFactor,
    long Evaluations,
    double Seconds);
