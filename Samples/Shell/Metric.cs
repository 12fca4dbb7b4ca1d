namespace Fluxion.Samples.Shell;

/// <summary>One figure of a sample, with the bound that it has to meet, if there is one.</summary>
/// <param name="Name">Name in the table and in the JSON file, in snake case.</param>
/// <param name="Value">The measured figure; a NaN meets no bound.</param>
/// <param name="Bound">The bound, or null for a figure that is only reported.</param>
/// <param name="Comparison">How the value is held against the bound.</param>
/// <param name="Least">The lower end of a bound from both sides.</param>
public sealed record Metric(string Name, double Value, double? Bound = null, Comparison Comparison = Comparison.AtMost, double Least = double.NegativeInfinity)
{
    /// <summary>A figure that has to lie between two bounds.</summary>
    /// <param name="name">Name in the table and in the JSON file, in snake case.</param>
    /// <param name="value">The measured figure; a NaN meets no bound.</param>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound.</param>
    public static Metric Within(string name, double value, double least, double most) => new(name, value, most, Comparison.Within, least);

    /// <summary>True when there is no bound, or when the value meets it.</summary>
    public bool IsMet => Bound is not { } bound || Comparison switch
    {
        Comparison.AtMost => Value <= bound,
        Comparison.AtLeast => Value >= bound,
        Comparison.Within => Value >= Least && Value <= bound,
        _ => Value == bound,
    };
}
