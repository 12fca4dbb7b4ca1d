using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>Writes how the components of a result, which are in lanes, go back to memory sample by sample, four at a time or a cache line where that is possible.</summary>
/// <param name="w">What is written to.</param>
/// <param name="vector">The width of vectors.</param>
/// <param name="result">The result.</param>
/// <param name="row">The name of the first sample's place.</param>
/// <param name="value">A component of the result as code.</param>
/// <param name="constant">Its value if it is the same for all samples.</param>
internal sealed class RowStores(SourceWriter w, VectorShape vector, ResultSpec result, string row, Func<int, string> value, Func<int, double?> constant)
{
    /// <summary>Components that come to lanes and go back together.</summary>
    public const int Group = 4;

    /// <summary>The first component of every group of four: where the last one is not full, it repeats components of the one before.</summary>
    public static IEnumerable<int> Groups(int length)
    {
        for (int k = 0; k < length; k += Group) yield return length > Group ? Math.Min(k, length - Group) : k;
    }

    /// <summary>Writes the stores of one vector of samples.</summary>
    public void Write()
    {
        int length = result.Length;
        if (length == 1)
        {
            w.Line($"{value(0)}.StoreUnsafe(ref Unsafe.Add(ref {result.Name}, i));");
            return;
        }

        w.Line(Code.Text($"ref {w.Real} {row} = ref Unsafe.Add(ref {result.Name}, i * {length});"));
        int[] groups = [.. Groups(length)];
        for (int g = 0; g < groups.Length; g++)
        {
            int k = groups[g];
            bool neighbours = IsLine(groups, g);
            string at = At(k);
            if (neighbours && WriteMixed(k, IsLine(groups, g + 2), out int written))
            {
                g += (written / Group) - 1;
                continue;
            }

            // A cache line at a time, where two groups of a kind are neighbours.
            string? same = Same(k);
            bool pair = neighbours && Same(k + Group) is null == same is null;
            string values = same ?? Values(k);
            if (pair) values += ", " + (Same(k + Group) ?? Values(k + Group));
            w.Line(same is null ? Code.Text($"SampleRows.Store({values}, {at}, {length});") : Code.Text($"SampleRows.Repeat({values}, {at}, {length}, {vector.Length});"));
            if (pair) g++;
        }
    }

    // Whether two groups from one on are a line of memory.
    private static bool IsLine(int[] groups, int g) => g + 1 < groups.Length && groups[g + 1] == groups[g] + Group;

    private string At(int k) => k == 0 ? $"ref {row}" : Code.Text($"ref Unsafe.Add(ref {row}, {k})");

    // A line from k on of which few enough components differ from sample to sample, together with one beside it that is the same for all.
    private bool WriteMixed(int k, bool another, out int written)
    {
        const int line = 2 * Group;
        written = line;
        if (vector.Bits < 512 || w.Element != Element.Double) return false;
        string? before = another ? SameLine(k) : null;
        int first = before is null ? k : k + line;
        if (Mixed(first) is not { } mixed) return false;
        string? after = before is null && another ? SameLine(k + line) : null, same = before ?? after;
        if (same is not null) written += line;
        string beside = same is null ? "" : $", {same}, {(before is null ? "" : "-")}{line}";
        w.Line(Code.Text($"SampleRows.StoreMixed({mixed}{beside}, {At(first)}, {result.Length});"));
        return true;
    }

    // What of a line differs, where it is, and the rest; components that are equal count once. Null if too many differ, or none.
    private string? Mixed(int k)
    {
        double?[] constants = Constants(k);
        string[] values = [.. Enumerable.Range(k, constants.Length).Select(c => constants[c - k] is null ? value(c) : "")];
        List<string> differ = [.. values.Where(static text => text.Length > 0).Distinct()];
        if (differ.Count is 0 or > Group) return null;
        string places = string.Join(", ", values.Select((text, i) => Code.Text($"{differ.IndexOf(text)}{(i == 0 ? "L" : "")}")));
        string four = string.Join(", ", differ.Concat(Enumerable.Repeat("V.Zero", Group - differ.Count)));
        return $"{four}, Vector512.Create({places}), {Line(constants)}";
    }

    private string? SameLine(int k)
    {
        double?[] constants = Constants(k);
        return constants.All(static number => number is not null) ? Line(constants) : null;
    }

    private string Line(double?[] constants) => $"Vector512.Create({string.Join(", ", constants.Select(number => w.Number(number ?? 0)))})";

    private double?[] Constants(int k) => [.. Enumerable.Range(k, 2 * Group).Select(constant)];

    // The components of a group from k on.
    private string Values(int k) => string.Join(", ", Enumerable.Range(k, Group).Select(c => c < result.Length ? value(c) : "V.Zero"));

    // The row of a group from k on, if it is the same for all samples.
    private string? Same(int k)
    {
        double?[] constants = [.. Enumerable.Range(k, Group).Select(c => c < result.Length ? constant(c) : 0)];
        return constants.All(static number => number is not null)
            ? Code.Text($"Vector{(w.Element == Element.Double ? 256 : 128)}.Create({string.Join(", ", constants.Select(number => w.Number(number!.Value)))})")
            : null;
    }
}
