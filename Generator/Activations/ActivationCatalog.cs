using System.Collections.Generic;

namespace Fluxion.Generator.Activations;

/// <summary>The explicit ordered list of activations.</summary>
internal static class ActivationCatalog
{
    public static readonly IReadOnlyList<ActivationFunction> All =
    [
        IdentityActivation.Definition,
        TanhActivation.Definition,
        SigmoidActivation.Definition,
        SoftplusActivation.Definition,
        ReluActivation.Definition,
        LeakyReluActivation.Definition,
        EluActivation.Definition,
        SiluActivation.Definition,
        GeluActivation.Definition,
        GeluTanhActivation.Definition,
        SinActivation.Definition,
        CosActivation.Definition,
        GaussianActivation.Definition,
        LogCoshActivation.Definition,
        SoftsignActivation.Definition,
        MishActivation.Definition,
    ];

    /// <summary>The activation of a name, or null.</summary>
    public static ActivationFunction? Find(string name)
    {
        foreach (ActivationFunction activation in All)
        {
            if (activation.Name == name) return activation;
        }

        return null;
    }
}
