using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>Swish, σ(z) = z / (1 + e⁻ᶻ) (Ramachandran, Zoph and Le 2017, β = 1), the left tail in full relative accuracy.</summary>
internal static class SiluActivation
{
    public static readonly ActivationFunction Definition = new("silu", static z => z * z.Graph.Apply(new Sigmoid(), z));
}
