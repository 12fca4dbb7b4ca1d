namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = z.</summary>
internal static class IdentityActivation
{
    public static readonly ActivationFunction Definition = new("identity", static z => z);
}
