using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = 1 / (1 + e⁻ᶻ), the left tail in full relative accuracy.</summary>
internal static class SigmoidActivation
{
    public static readonly ActivationFunction Definition = new("sigmoid", static z => z.Graph.Apply(new Sigmoid(), z));
}
