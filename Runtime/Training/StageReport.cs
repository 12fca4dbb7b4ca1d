namespace Fluxion;

/// <summary>What one stage did. All losses are measured on one batch, so they can be compared with each other.</summary>
/// <remarks>
/// A loss that stays the same is measured at every evaluation. A loss that samples is measured on a probe, a fixed batch that training never
/// sees, at the start, at the end and about 64 times in between.
/// </remarks>
/// <param name="Optimizer">The method.</param>
/// <param name="Loss">The loss minimised.</param>
/// <param name="Steps">The steps taken.</param>
/// <param name="FirstLoss">The loss at the beginning.</param>
/// <param name="LastLoss">The loss after the last step.</param>
/// <param name="BestLoss">The lowest loss measured; that of the weights kept, if the stage keeps the best.</param>
/// <param name="Evaluations">The evaluations of the loss, with or without gradient.</param>
/// <param name="Seconds">The time taken.</param>
/// <param name="End">Why it ended.</param>
public sealed record StageReport(
    string Optimizer,
    string Loss,
    int Steps,
    double FirstLoss,
    double LastLoss,
    double BestLoss,
    long Evaluations,
    double Seconds,
    StageEnd End);
