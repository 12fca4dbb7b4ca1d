using System;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// How the first terms of a single row meet a matrix, where the layer before left the first vector of the row in a register: each number is spread over the lanes of a
/// register from there. Meanwhile the stores of the whole row arrive, and the other terms broadcast their numbers from memory: a multiplier is free of that, and
/// permutations take its turns on many cores.
/// </summary>
internal static class RowSpread
{
    /// <summary>The next number of the row, in all lanes.</summary>
    public const string Next = "Simd.ShuffleNative(row, lane)";

    // Some twenty cycles: a load that waits for a store takes half of that.
    private const int MostTerms = 8;

    /// <summary>The terms of a row that come from its register.</summary>
    public static int Terms(ProductShape shape) => Math.Min(MostTerms, shape.Depth);

    /// <summary>The statement that goes on to the lane after it.</summary>
    public static string Advance(SourceWriter w) => $"lane += {Lane(w)}.One;";

    /// <summary>Writes the loop over the first terms; <paramref name="terms"/> writes one term of every running sum.</summary>
    public static void Write(SourceWriter w, ProductShape shape, string register, Action terms) => w.Block("", () =>
    {
        w.Line($"V row = {register};");
        w.Line($"{Lane(w)} lane = {Lane(w)}.Zero;");
        w.Block(Code.Text($"for (nint kb = 0; kb < {Terms(shape) * shape.BRow}; kb += {shape.Streams * shape.BRow})"), () =>
        {
            w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, kb);");
            terms();
        });
    });

    private static string Lane(SourceWriter w) => $"Vector512<{(w.Element == Element.Double ? "long" : "int")}>";
}
