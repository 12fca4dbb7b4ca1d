namespace Fluxion.Oracles;

/// <summary>A point where an op's value is a matter of definition: zeros of either sign, infinities, NaN, subnormals, saturation, kinks.</summary>
/// <param name="X">The inputs.</param>
/// <param name="Value">The documented value, to the bit.</param>
/// <param name="Partials">The documented partial derivatives; null where none is promised.</param>
internal sealed record SpecialValue(double[] X, double Value, double[]? Partials = null);
