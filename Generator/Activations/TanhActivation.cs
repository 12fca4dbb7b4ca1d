using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = tanh z.</summary>
internal static class TanhActivation
{
    public static readonly ActivationFunction Definition = new("tanh", static z => z.Graph.Apply(new Tanh(), z));
}
