namespace Fluxion.Runtime;

/// <summary>A point on a line of search.</summary>
/// <param name="Step">α.</param>
/// <param name="Value">φ(α).</param>
/// <param name="Slope">φ′(α).</param>
internal readonly record struct LinePoint(double Step, double Value, double Slope)
{
    /// <summary>Whether value and slope are numbers.</summary>
    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(Slope);
}
