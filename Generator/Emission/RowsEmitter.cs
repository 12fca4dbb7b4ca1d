using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes short arithmetic over a batch without a tile: four components at a time come to lanes and go back in registers, and components that are the
/// same for all samples are stored without going there.
/// </summary>
internal sealed class RowsEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, VectorShape vector)
    : SamplesEmitter(writer, plan, names, vector, "Samples", "row")
{
    private const int Group = 4;

    /// <summary>Writes the method <c>Rows</c>, which computes as many samples as fill vectors and returns their number.</summary>
    public override void Write()
    {
        Writer.Line("/// <summary>The samples that fill whole vectors, in the user's order; returns their number.</summary>");
        Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        Writer.Block($"internal static int Rows({Memory}, int count)", () =>
        {
            // Four components of a sample that has two or three reach into the next one, which must exist.
            bool reaches = Inputs.Select(static input => input.Components.Length).Append(Outputs.Length).Any(static length => length is 2 or 3);
            Writer.Line("int i = 0;");
            Writer.Block(Code.Text($"for (; i {(reaches ? "<" : "<=")} count - {Vector.Length}; i += {Vector.Length})"), () =>
            {
                foreach ((string argument, string[] components) in Inputs) WriteLoads(argument, components);
                WriteComponents();
                WriteStores();
            });
            Writer.Line("return i;");
        });
    }

    protected override string Load(Node node, int i)
    {
        (int argument, int component) = Source(node, i);
        return Inputs[argument].Components[component];
    }

    // The first component of every group of four: where the last one is not full, it repeats components of the one before.
    private static IEnumerable<int> Groups(int length)
    {
        for (int k = 0; k < length; k += Group) yield return length > Group ? Math.Min(k, length - Group) : k;
    }

    private void WriteLoads(string argument, string[] names)
    {
        if (names.Length == 1)
        {
            Writer.Line($"V {names[0]} = Simd.LoadUnsafe(ref Unsafe.Add(ref {argument}, i));");
            return;
        }

        int loaded = 0;
        foreach (int k in Groups(names.Length))
        {
            int before = loaded;
            string[] targets = [.. Enumerable.Range(k, Group).Select(c => c < before || c >= names.Length ? "out _" : "out V " + names[c])];
            Writer.Line(Code.Text($"SampleRows.Load(ref Unsafe.Add(ref {argument}, i * {names.Length}{Plus(k)}), {names.Length}, {string.Join(", ", targets)});"));
            loaded = k + Group;
        }
    }

    private void WriteStores()
    {
        int length = Outputs.Length;
        if (length == 1)
        {
            Writer.Line($"{Value(Outputs[0].Node, Outputs[0].Component)}.StoreUnsafe(ref Unsafe.Add(ref result, i));");
            return;
        }

        Writer.Line(Code.Text($"ref {Writer.Real} row = ref Unsafe.Add(ref result, i * {length});"));
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
            Writer.Line(same is null ? Code.Text($"SampleRows.Store({values}, {at}, {length});") : Code.Text($"SampleRows.Repeat({values}, {at}, {length}, {Vector.Length});"));
            if (pair) g++;
        }
    }

    // Whether two groups from one on are a line of memory.
    private static bool IsLine(int[] groups, int g) => g + 1 < groups.Length && groups[g + 1] == groups[g] + Group;

    private static string At(int k) => k == 0 ? "ref row" : Code.Text($"ref Unsafe.Add(ref row, {k})");

    // A line from k on of which few enough components differ from sample to sample, together with one beside it that is the same for all.
    private bool WriteMixed(int k, bool another, out int written)
    {
        const int line = 2 * Group;
        written = line;
        if (Vector.Bits < 512 || Writer.Element != Element.Double) return false;
        string? before = another ? SameLine(k) : null;
        int first = before is null ? k : k + line;
        if (Mixed(first) is not { } mixed) return false;
        string? after = before is null && another ? SameLine(k + line) : null, same = before ?? after;
        if (same is not null) written += line;
        string beside = same is null ? "" : $", {same}, {(before is null ? "" : "-")}{line}";
        Writer.Line(Code.Text($"SampleRows.StoreMixed({mixed}{beside}, {At(first)}, {Outputs.Length});"));
        return true;
    }

    // What of a line differs, where it is, and the rest; components that are equal count once. Null if too many differ, or none.
    private string? Mixed(int k)
    {
        double?[] constants = Constants(k);
        string[] values = [.. Enumerable.Range(k, constants.Length).Select(c => constants[c - k] is null ? Value(Outputs[c].Node, Outputs[c].Component) : "")];
        List<string> differ = [.. values.Where(static value => value.Length > 0).Distinct()];
        if (differ.Count is 0 or > Group) return null;
        string places = string.Join(", ", values.Select((value, i) => Code.Text($"{differ.IndexOf(value)}{(i == 0 ? "L" : "")}")));
        string four = string.Join(", ", differ.Concat(Enumerable.Repeat("V.Zero", Group - differ.Count)));
        return $"{four}, Vector512.Create({places}), {Line(constants)}";
    }

    private string? SameLine(int k)
    {
        double?[] constants = Constants(k);
        return constants.All(static value => value is not null) ? Line(constants) : null;
    }

    private string Line(double?[] constants) => $"Vector512.Create({string.Join(", ", constants.Select(value => Writer.Number(value ?? 0)))})";

    private double?[] Constants(int k) => [.. Enumerable.Range(k, 2 * Group).Select(c => ConstantOf(Outputs[c].Node, Outputs[c].Component))];

    // The components of a group from k on.
    private string Values(int k) => string.Join(", ", Enumerable.Range(k, Group).Select(c => c < Outputs.Length ? Value(Outputs[c].Node, Outputs[c].Component) : "V.Zero"));

    // The row of a group from k on, if it is the same for all samples.
    private string? Same(int k)
    {
        double?[] constants = [.. Enumerable.Range(k, Group).Select(c => c < Outputs.Length ? ConstantOf(Outputs[c].Node, Outputs[c].Component) : 0)];
        return constants.All(static value => value is not null)
            ? Code.Text($"Vector{(Writer.Element == Element.Double ? 256 : 128)}.Create({string.Join(", ", constants.Select(value => Writer.Number(value!.Value)))})")
            : null;
    }

    private static string Plus(int offset) => offset == 0 ? "" : Code.Text($" + {offset}");
}
