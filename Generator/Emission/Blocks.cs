using System;
using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Generator.Emission;

/// <summary>Loops over blocks that are held in registers, rolled over those of a size.</summary>
internal static class Blocks
{
    /// <summary>Two vectors of samples at a time; <paramref name="body"/> gets their number and may use <c>v</c>, the first sample.</summary>
    public static void Lanes(SourceWriter w, int lanes, VectorShape vector, Action<int> body)
    {
        int columns = Math.Min(2, lanes / vector.Length);
        w.Block($"for (int v = 0; v < {lanes}; v += {columns * vector.Length})", () => body(columns));
    }

    /// <summary>
    /// At most <paramref name="most"/> rows at a time, in blocks as equal as can be: a small block at the end would wait for its own few sums.
    /// <paramref name="body"/> gets the first row as code, and the number of rows.
    /// </summary>
    public static void Rows(SourceWriter w, string index, int count, int most, Action<string, int> body)
    {
        int first = 0;
        foreach ((int blocks, int rows) in Split(count, most))
        {
            int start = first, end = first += blocks * rows, block = rows;
            if (blocks > 1) w.Block($"for (int {index} = {start}; {index} < {end}; {index} += {block})", () => body(index, block));
            else w.Block("", () => body(Code.Text($"{start}"), block));
        }
    }

    /// <summary>The fewest blocks of at most <paramref name="most"/> rows, the larger ones first, by size.</summary>
    public static IEnumerable<(int Blocks, int Rows)> Split(int count, int most)
    {
        int blocks = (count + most - 1) / most, small = count / blocks, larger = count % blocks;
        if (larger > 0) yield return (larger, small + 1);
        yield return (blocks - larger, small);
    }

    /// <summary>The cells of a block, row by row.</summary>
    public static IEnumerable<(int R, int C)> Cells(int rows, int columns)
        => from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) select (r, c);

    /// <summary>index · factor as code.</summary>
    public static string Times(string index, int factor) => index == "0" ? "0" : factor == 1 ? index : Code.Text($"{index} * {factor}");
}
