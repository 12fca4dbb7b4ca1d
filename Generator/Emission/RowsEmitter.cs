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
internal sealed class RowsEmitter : ShortEmitter
{
    private const int Group = 4, MostOutputs = 64;

    private readonly SourceWriter _w;
    private readonly KernelPlan _plan;
    private readonly VectorShape _vector;
    private readonly (string Argument, string[] Components)[] _inputs;
    private readonly (Node Node, int Component)[] _outputs;

    public RowsEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, VectorShape vector)
        : base(writer, plan, names, (PointwiseStep)plan.Steps[0], vector)
    {
        (_w, _plan, _vector) = (writer, plan, vector);
        foreach (string word in (string[])["result", "count", "i", "row"]) Reserve(word);
        _inputs = [.. plan.Request.Inputs.Select(input =>
        {
            string label = ((Ops.Input)input.Op).Label.TrimStart('@');
            string[] components = [.. Enumerable.Range(0, input.Length).Select(k => Reserve(input.Length == 1 ? label : Code.Text($"{label}_{k}")))];
            return (Reserve(label + "Samples"), components);
        })];
        _outputs = new (Node, int)[plan.OutputRows];
    }

    /// <summary>Whether a kernel is nothing but short arithmetic from inputs to outputs.</summary>
    public static bool Applies(KernelPlan plan) => plan is { TileSize: > 1, Depth: 0, Steps.Count: 1, OutputRows: <= MostOutputs }
        && plan.Steps[0] is PointwiseStep { IsLoop: false } step && step.Effects.All(static effect => effect is OutputEffect);

    /// <summary>Writes the method <c>Rows</c>, which computes as many samples as fill vectors and returns their number.</summary>
    public override void Write()
    {
        _w.Line("/// <summary>The samples that fill whole vectors, in the user's order; returns their number.</summary>");
        _w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        string arguments = string.Concat(_inputs.Select(input => $", ref {_w.Real} {input.Argument}"));
        _w.Block($"internal static int Rows(ref {_w.Real} theta{arguments}, ref {_w.Real} result, int count)", () =>
        {
            // Four components of a sample that has two or three reach into the next one, which must exist.
            bool reaches = _inputs.Select(static input => input.Components.Length).Append(_outputs.Length).Any(static length => length is 2 or 3);
            _w.Line("int i = 0;");
            _w.Block(Code.Text($"for (; i {(reaches ? "<" : "<=")} count - {_vector.Length}; i += {_vector.Length})"), () =>
            {
                foreach ((string argument, string[] components) in _inputs) WriteLoads(argument, components);
                WriteComponents();
                WriteStores();
            });
            _w.Line("return i;");
        });
    }

    protected override string Load(Node node, int i)
    {
        int row = (_plan.Locations[node].Offset / _plan.TileSize) + i;
        foreach ((_, string[] components) in _inputs)
        {
            if (row < components.Length) return components[row];
            row -= components.Length;
        }

        throw new GraphException($"row {row} is beyond the inputs");
    }

    protected override void WriteEffect(Effect effect)
    {
        var output = (OutputEffect)effect;
        for (int i = 0; i < output.Node.Length; i++) _outputs[output.Row + (i * output.Stride)] = (output.Node, i);
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
            _w.Line($"V {names[0]} = Simd.LoadUnsafe(ref Unsafe.Add(ref {argument}, i));");
            return;
        }

        int loaded = 0;
        foreach (int k in Groups(names.Length))
        {
            int before = loaded;
            string[] targets = [.. Enumerable.Range(k, Group).Select(c => c < before || c >= names.Length ? "out _" : "out V " + names[c])];
            _w.Line(Code.Text($"SampleRows.Load(ref Unsafe.Add(ref {argument}, i * {names.Length}{Plus(k)}), {names.Length}, {string.Join(", ", targets)});"));
            loaded = k + Group;
        }
    }

    private void WriteStores()
    {
        int length = _outputs.Length;
        if (length == 1)
        {
            _w.Line($"{Value(_outputs[0].Node, _outputs[0].Component)}.StoreUnsafe(ref Unsafe.Add(ref result, i));");
            return;
        }

        _w.Line(Code.Text($"ref {_w.Real} row = ref Unsafe.Add(ref result, i * {length});"));
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
            _w.Line(same is null ? Code.Text($"SampleRows.Store({values}, {at}, {length});") : Code.Text($"SampleRows.Repeat({values}, {at}, {length}, {_vector.Length});"));
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
        if (_vector.Bits < 512 || _w.Element != Element.Double) return false;
        string? before = another ? SameLine(k) : null;
        int first = before is null ? k : k + line;
        if (Mixed(first) is not { } mixed) return false;
        string? after = before is null && another ? SameLine(k + line) : null, same = before ?? after;
        if (same is not null) written += line;
        string beside = same is null ? "" : $", {same}, {(before is null ? "" : "-")}{line}";
        _w.Line(Code.Text($"SampleRows.StoreMixed({mixed}{beside}, {At(first)}, {_outputs.Length});"));
        return true;
    }

    // What of a line differs, where it is, and the rest; components that are equal count once. Null if too many differ, or none.
    private string? Mixed(int k)
    {
        double?[] constants = Constants(k);
        string[] values = [.. Enumerable.Range(k, constants.Length).Select(c => constants[c - k] is null ? Value(_outputs[c].Node, _outputs[c].Component) : "")];
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

    private string Line(double?[] constants) => $"Vector512.Create({string.Join(", ", constants.Select(value => _w.Number(value ?? 0)))})";

    private double?[] Constants(int k) => [.. Enumerable.Range(k, 2 * Group).Select(c => ConstantOf(_outputs[c].Node, _outputs[c].Component))];

    // The components of a group from k on.
    private string Values(int k) => string.Join(", ", Enumerable.Range(k, Group).Select(c => c < _outputs.Length ? Value(_outputs[c].Node, _outputs[c].Component) : "V.Zero"));

    // The row of a group from k on, if it is the same for all samples.
    private string? Same(int k)
    {
        double?[] constants = [.. Enumerable.Range(k, Group).Select(c => c < _outputs.Length ? ConstantOf(_outputs[c].Node, _outputs[c].Component) : 0)];
        return constants.All(static value => value is not null)
            ? Code.Text($"Vector{(_w.Element == Element.Double ? 256 : 128)}.Create({string.Join(", ", constants.Select(value => _w.Number(value!.Value)))})")
            : null;
    }

    private static string Plus(int offset) => offset == 0 ? "" : Code.Text($" + {offset}");
}
