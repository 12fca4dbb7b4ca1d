using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = max(0, z). At the kink σ′(0) = 0.</summary>
internal static class ReluActivation
{
    public static readonly ActivationFunction Definition = new("relu", static z => z.Graph.Apply(new Relu(), z));
}
