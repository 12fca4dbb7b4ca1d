namespace Fluxion;

/// <summary>How the learning rate changes over a stage: a factor as a function of progress. Derive from it for one of your own.</summary>
public abstract record Schedule
{
    /// <summary>The full learning rate throughout.</summary>
    public static Schedule Constant { get; } = new ConstantSchedule();

    /// <summary>From the full rate to zero along half a cosine.</summary>
    public static Schedule Cosine { get; } = new CosineSchedule();

    /// <summary>Up from 1/25 of the rate in the first 30 % of the steps, down to 1/250,000 in the rest.</summary>
    public static Schedule OneCycle { get; } = new OneCycleSchedule();

    /// <summary>Geometric decay from the full rate to 1/100 of it.</summary>
    public static Schedule Exponential { get; } = new ExponentialSchedule();

    /// <summary>What the learning rate is multiplied by.</summary>
    /// <param name="progress">The share of the stage's steps already taken, in [0, 1).</param>
    public abstract double Factor(double progress);
}
