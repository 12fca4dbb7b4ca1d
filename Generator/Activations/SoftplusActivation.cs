using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = ln(1 + eᶻ), the left tail in full relative accuracy.</summary>
internal static class SoftplusActivation
{
    public static readonly ActivationFunction Definition = new("softplus", static z => z.Graph.Apply(new Softplus(), z));
}
