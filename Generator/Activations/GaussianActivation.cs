using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = exp(−z²), the tails in full relative accuracy.</summary>
internal static class GaussianActivation
{
    public static readonly ActivationFunction Definition = new("gaussian", static z => z.Graph.Apply(new Exp(), -(z * z)));
}
