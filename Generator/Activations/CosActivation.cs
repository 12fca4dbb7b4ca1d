using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = cos z.</summary>
internal static class CosActivation
{
    public static readonly ActivationFunction Definition = new("cos", static z => z.Graph.Apply(new Cos(), z));
}
