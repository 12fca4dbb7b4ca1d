using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z Φ(z), Φ the distribution function of the standard normal law (Hendrycks and Gimpel 2016), the left tail in full relative accuracy.</summary>
internal static class GeluActivation
{
    public static readonly ActivationFunction Definition = new("gelu", static z => z * z.Graph.Apply(new NormalCdf(), z));
}
