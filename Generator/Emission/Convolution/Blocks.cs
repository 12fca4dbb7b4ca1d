using System;
using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Generator.Emission;

/// <summary>Loops over blocks that are held in registers: rolled over whole blocks, then one for the rest.</summary>
internal static class Blocks
{
    /// <summary>Two vectors of samples at a time; <paramref name="body"/> gets their number and may use <c>v</c>, the first sample.</summary>
    public static void Lanes(SourceWriter w, int lanes, VectorShape vector, Action<int> body)
    {
        int columns = Math.Min(2, lanes / vector.Length);
        w.Block($"for (int v = 0; v < {lanes}; v += {columns * vector.Length})", () => body(columns));
    }

    /// <summary>Up to <paramref name="block"/> rows at a time; <paramref name="body"/> gets the first as code, and their number.</summary>
    public static void Rows(SourceWriter w, string index, int count, int block, Action<string, int> body)
    {
        int whole = count / block * block;
        if (whole > block) w.Block($"for (int {index} = 0; {index} < {whole}; {index} += {block})", () => body(index, block));
        else if (whole == block) w.Block("", () => body("0", block));
        if (count > whole) w.Block("", () => body(Code.Text($"{whole}"), count - whole));
    }

    /// <summary>The cells of a block, row by row.</summary>
    public static IEnumerable<(int R, int C)> Cells(int rows, int columns)
        => from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) select (r, c);

    /// <summary>index · factor as code.</summary>
    public static string Times(string index, int factor) => index == "0" ? "0" : Code.Text($"{index} * {factor}");
}
