using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z tanh(ln(1 + eᶻ)) (Misra 2019), the left tail in full relative accuracy.</summary>
internal static class MishActivation
{
    public static readonly ActivationFunction Definition = new("mish", static z => z * z.Graph.Apply(new Tanh(), z.Graph.Apply(new Softplus(), z)));
}
