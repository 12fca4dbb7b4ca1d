using System.Collections.Generic;

namespace Fluxion.Generator.Methods;

/// <summary>The explicit ordered list of one-step methods.</summary>
internal static class MethodCatalog
{
    /// <summary>All methods.</summary>
    public static readonly IReadOnlyList<OneStepMethod> All =
    [
        new Euler(), new Midpoint(), new Heun(), new Rk4(), new SymplecticEuler(), new StormerVerlet(), new Yoshida4(), new Yoshida6(),
        new ImplicitMidpoint(), new RungeKutta(),
    ];

    /// <summary>The method of a lower-case name, or null.</summary>
    public static OneStepMethod? Find(string name)
    {
        foreach (OneStepMethod method in All)
        {
            if (method.Name == name) return method;
        }

        return null;
    }
}
