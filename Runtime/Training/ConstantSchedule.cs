namespace Fluxion;

/// <summary>The full learning rate throughout: <c>factor(p) = 1</c>.</summary>
public sealed record ConstantSchedule : Schedule
{
    /// <inheritdoc/>
    public override double Factor(double progress) => 1;
}
