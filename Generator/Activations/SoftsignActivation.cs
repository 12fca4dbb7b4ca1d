using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z / (1 + |z|). σ′ is continuous; at the kink σ″(0) = 0.</summary>
internal static class SoftsignActivation
{
    public static readonly ActivationFunction Definition = new("softsign", static z => z.Graph.Apply(new Softsign(), z));
}
