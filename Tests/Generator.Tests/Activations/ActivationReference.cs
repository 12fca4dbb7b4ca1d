using System;
using System.Collections.Generic;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Generator.Tests.Activations;

/// <summary>Each activation as a Taylor series in 192 bits, from its definition and from none of the compiler's rules.</summary>
internal static class ActivationReference
{
    public static IReadOnlyDictionary<string, Func<Jet<BigReal>, Jet<BigReal>>> All { get; } = new Dictionary<string, Func<Jet<BigReal>, Jet<BigReal>>>
    {
        ["identity"] = static x => x,
        ["tanh"] = static x => (Exp(x + x) - One) / (Exp(x + x) + One),
        ["sigmoid"] = Sigmoid,
        ["softplus"] = static x => Jet<BigReal>.Log1p(Exp(x)),
        ["relu"] = static x => x.Real > 0 ? x : Of(0) * x,
        ["leakyrelu"] = static x => x.Real > 0 ? x : Of(0.01) * x,
        ["elu"] = static x => x.Real > 0 ? x : Exp(x) - One,
        ["silu"] = static x => x * Sigmoid(x),
        ["gelu"] = static x => x * NormalCdf(x),
        ["gelutanh"] = static x => x * Sigmoid(Of(2) * Jet<BigReal>.Sqrt(Of(2) / Jet<BigReal>.Pi) * (x + (Of(44715) / Of(1000000) * x * x * x))),
        ["sin"] = Jet<BigReal>.Sin,
        ["cos"] = Jet<BigReal>.Cos,
        ["gaussian"] = static x => Exp(-(x * x)),
        ["logcosh"] = static x => Jet<BigReal>.Log((Exp(x) + Exp(-x)) / Of(2)),
        ["softsign"] = static x => x.Real < 0 ? x / (One - x) : x / (One + x),
        ["mish"] = Mish,
    };

    private static Jet<BigReal> One => Of(1);

    private static Jet<BigReal> Of(double value) => Jet<BigReal>.Of(value);

    private static Jet<BigReal> Exp(Jet<BigReal> x) => Jet<BigReal>.Exp(x);

    private static Jet<BigReal> Sigmoid(Jet<BigReal> x) => One / (One + Exp(-x));

    // tanh ln(1 + n) = (n² + 2n) / (n² + 2n + 2), n = eˣ.
    private static Jet<BigReal> Mish(Jet<BigReal> x)
    {
        Jet<BigReal> n = Exp(x), m = n * (n + Of(2));
        return x * (m / (m + Of(2)));
    }

    // The value, then the integral of the density's series.
    private static Jet<BigReal> NormalCdf(Jet<BigReal> x)
    {
        Jet<BigReal> density = Exp(-(x * x) / Of(2)) / Jet<BigReal>.Sqrt(Of(2) * Jet<BigReal>.Pi);
        var all = new BigReal[ActivationTests.Orders + 1];
        all[0] = Reference.NormalCdf(x[0]);
        for (int k = 1; k < all.Length; k++) all[k] = density[k - 1] / k;
        return new(all);
    }
}
