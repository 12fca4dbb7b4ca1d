using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = ½ z (1 + tanh u), u = √(2/π) (z + 0.044715 z³), the approximation of <see cref="GeluActivation"/> by Hendrycks and Gimpel (2016).</summary>
internal static class GeluTanhActivation
{
    /// <summary>2 √(2/π).</summary>
    private const double TwiceRoot = 1.5957691216057308;

    /// <summary>2 √(2/π) · 0.044715.</summary>
    private const double Cubic = 0.07135481627260025;

    // ½ (1 + tanh u) = 1 / (1 + e⁻²ᵘ) keeps the digits that 1 + tanh u loses as u → −∞.
    public static readonly ActivationFunction Definition = new("gelutanh", static z => z * z.Graph.Apply(new Sigmoid(), z * (TwiceRoot + (Cubic * (z * z)))));
}
