namespace Fluxion.Samples;

/// <summary>Prey and predators: x' = x (1 − y), y' = y (x − 1), after Lotka (1925) and Volterra (1926), in units in which all four rates are 1.</summary>
[VectorField]
public static partial class LotkaVolterra
{
    [Rhs]
    internal static Vec F([Dim(2)] Vec x) => Vector(x[0] * (1 - x[1]), x[1] * (x[0] - 1));
}
