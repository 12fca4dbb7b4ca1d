using System;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// How a single row meets a matrix with 32 registers: a vector of its numbers is loaded once, and each is spread over the lanes of a register from there.
/// Weights then are all that is loaded, at most two vectors per cycle, which is as fast as two multipliers need them.
/// </summary>
internal static class RowSpread
{
    /// <summary>The next number of the row, in all lanes.</summary>
    public const string Next = "Simd.ShuffleNative(row, lane)";

    /// <summary>The statement that goes on to the lane after it.</summary>
    public static string Advance(SourceWriter w) => $"lane += {Lane(w)}.One;";

    /// <summary>Whether a block of a product loads its row so: where broadcasts from memory would be a fifth of all loads or less, they do not matter, nor below two vectors.</summary>
    public static bool Applies(ProductShape shape, int columns, VectorShape vector)
        => vector.Bits == 512 && shape is { Rows: 1, ADepth: 1 } && columns is >= 2 and <= 4 && shape.Depth % vector.Length == 0;

    /// <summary>Writes the loop over the depth; <paramref name="terms"/> writes one term of every running sum.</summary>
    public static void Write(SourceWriter w, ProductShape shape, VectorShape vector, Action terms)
        => w.Block(Code.Text($"for (int n = 0; n < {shape.Depth}; n += {vector.Length})"), () =>
            WriteVector(w, shape, "Simd.LoadUnsafe(ref Unsafe.Add(ref am, n))", "n", Code.Text($"n + {vector.Length}"), terms));

    /// <summary>Writes the loops over the depth of a row that is in registers, one loop each.</summary>
    public static void Write(SourceWriter w, ProductShape shape, VectorShape vector, string[] registers, Action terms)
    {
        for (int i = 0; i < registers.Length; i++)
        {
            string register = registers[i];
            int first = i * vector.Length, end = Math.Min(shape.Depth, first + vector.Length);
            w.Block("", () => WriteVector(w, shape, register, Code.Text($"{first}"), Code.Text($"{end}"), terms));
        }
    }

    // The terms of one vector of the row, from first on.
    private static void WriteVector(SourceWriter w, ProductShape shape, string row, string first, string end, Action terms)
    {
        w.Line($"V row = {row};");
        w.Line($"{Lane(w)} lane = {Lane(w)}.Zero;");
        w.Block($"for (int k = {first}; k < {end}; {shape.NextTerms()})", () =>
        {
            w.Line(Code.Text($"ref {w.Real} bk = ref Unsafe.Add(ref bv, k * {shape.BRow});"));
            terms();
        });
    }

    private static string Lane(SourceWriter w) => $"Vector512<{(w.Element == Element.Double ? "long" : "int")}>";
}
