using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z for z &gt; 0, otherwise z/100. At the kink σ′(0) = 1/100, as on its left.</summary>
internal static class LeakyReluActivation
{
    public static readonly ActivationFunction Definition = new("leakyrelu", static z => z.Graph.Apply(new Select(Comparison.Greater), z, z.Graph.Zero(z.Shape), z, 0.01 * z));
}
