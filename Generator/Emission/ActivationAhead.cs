using System;

namespace Fluxion.Generator.Emission;

/// <summary>
/// How a layer of a single sample computes the activation of the layer before it, a few vectors ahead of the terms that need it. Where the weights do not stay in the first
/// cache, a layer takes the time that they need to come, and an activation by itself is a pause of that.
/// </summary>
internal static class ActivationAhead
{
    // Vectors ahead of the terms: the latency of a function is more than that of the terms of one vector.
    private const int Distance = 2;

    /// <summary>How often the activation is written.</summary>
    public const int Sites = Distance + 1;

    // With fewer vectors, all activations run in the latency of one.
    private const int FewestVectors = 5;

    // Bytes of a matrix of which the first cache of a core, 32 or 48 KB, keeps less than is read before it is needed again.
    private const int FewestBytes = 24 * 1024;

    /// <summary>Whether a layer computes the activation of the one before.</summary>
    public static bool Pays(ProductShape before, ProductShape layer, VectorShape vector)
        => before.Epilogue is not null && layer.Streams == 1 && before.Lanes >= FewestVectors * vector.Length
            && layer.Depth * (layer.Lanes / vector.Length) * (vector.Bits / 8) >= FewestBytes;

    /// <summary>Writes the loops over the terms, where the row <c>am</c> holds arguments of the activation and in the end its values.</summary>
    /// <param name="w">What is written to.</param>
    /// <param name="layer">The product.</param>
    /// <param name="activation">The activation of the layer before.</param>
    /// <param name="vector">The width of vectors.</param>
    /// <param name="term">Writes one term of every sum.</param>
    public static void Write(SourceWriter w, ProductShape layer, Epilogue activation, VectorShape vector, Action term)
    {
        int length = vector.Length, vectors = (layer.Depth + length - 1) / length, last = (vectors - Distance) * length;
        w.Line("// The activation of the layer before, ahead of the terms that need it.");
        for (int v = 0; v < Distance; v++) WriteActivation(Code.Text($"z{v}"), Code.Text($"{v * length}"));
        w.Block(Code.Text($"for (nint v = 0, kv = 0; v < {last}; v += {length}, kv += {length * layer.BRow})"), () =>
        {
            WriteActivation("z", Code.Text($"v + {Distance * length}"));
            w.Line(Code.Text($"nint end = kv + {length * layer.BRow};"));
            WriteTerms("v", "kv", "end");
        });
        WriteTerms(Code.Text($"{last}"), Code.Text($"{last * layer.BRow}"), Code.Text($"{layer.Depth * layer.BRow}"));

        void WriteActivation(string argument, string lane)
        {
            string place = $"ref Unsafe.Add(ref am, {lane})";
            w.Line($"V {argument} = Simd.LoadUnsafe({place});");
            w.Line($"{activation.At(argument)}.StoreUnsafe({place});");
        }

        void WriteTerms(string a, string b, string end) => w.Block($"for (nint ka = {a}, kb = {b}; kb < {end}; ka += 1, kb += {layer.BRow})", () =>
        {
            w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, kb);");
            w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, ka);");
            term();
        });
    }
}
