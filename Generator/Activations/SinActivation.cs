using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = sin z.</summary>
internal static class SinActivation
{
    public static readonly ActivationFunction Definition = new("sin", static z => z.Graph.Apply(new Sin(), z));
}
