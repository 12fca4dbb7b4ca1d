using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>The names that a kernel's text uses: one per value, per buffer, per parameter.</summary>
internal sealed class KernelNames
{
    private readonly KernelPlan _plan;
    private readonly Dictionary<Node, string> _values = [];
    private readonly Dictionary<Buffer, string> _buffers = [];

    private readonly Dictionary<ScanStep, KernelNames> _blocks = [];
    private readonly string _kernel;
    private readonly IReadOnlyList<KernelNames> _tapes;

    /// <summary>The names of one kernel.</summary>
    /// <param name="plan">The kernel.</param>
    /// <param name="prefix">Its own name.</param>
    /// <param name="kernel">The name of the kernel in whose loops it stands; its own if it stands in none.</param>
    /// <param name="tapes">The names of the blocks whose tapes it reads.</param>
    public KernelNames(KernelPlan plan, string prefix, string kernel, IReadOnlyList<KernelNames> tapes)
    {
        _tapes = tapes;
        _plan = plan;
        Prefix = prefix;
        _kernel = kernel;
        var values = new Names();
        List<Node> order = Topology.Sort(plan.Request.Sinks.Select(static sink => sink.Node));
        var uses = new Dictionary<Node, int>();
        foreach (Node input in order.SelectMany(static node => node.Inputs)) uses[input] = uses.TryGetValue(input, out int count) ? count + 1 : 1;
        foreach (Node node in order)
        {
            string? name = node.Op switch
            {
                Input input => input.Label,
                Parameter parameter => parameter.Label,
                MatVecTransposed when node.Graph.NameOf(node) is null && node.Inputs[0].Op is Parameter matrix => "back" + matrix.Label,
                _ => node.Graph.NameOf(node) ?? (plan.Locations.ContainsKey(node) || IsShared(node, uses) ? node.Op.Name : null),
            };
            if (name is not null) _values[node] = node.Op is Parameter ? name : values.Reserve(name);
        }

        var buffers = new Names();
        // The running sum of the loss is known by this name outside the kernel; a stored value of that name gives way.
        if (plan.Loss is not null) _buffers[plan.Loss] = buffers.Reserve("loss");
        foreach (Buffer buffer in plan.Buffers.Where(buffer => !ReferenceEquals(buffer, plan.Loss)))
        {
            Node? first = plan.Locations.Where(at => ReferenceEquals(at.Value.Buffer, buffer))
                .OrderBy(static at => at.Value.Column).Select(static at => at.Key).FirstOrDefault();
            _buffers[buffer] = buffers.Reserve(first is not null && _values.TryGetValue(first, out string? name) ? name : buffer.Name);
        }
    }

    // What several equations use is worth an equation of its own, unless it is as short as a name.
    private static bool IsShared(Node node, Dictionary<Node, int> uses)
        => node.Op is IPointwise and not Neg && uses.TryGetValue(node, out int count) && count > 1
            && !(node.Op is Add or Sub && node.Inputs.Any(static input => input.Op is Constant) && node.Inputs.All(static input => input.Op is LeafOp || input.Graph.NameOf(input) is not null));

    /// <summary>Stands before the names of the classes of constants.</summary>
    public string Prefix { get; }

    /// <summary>The variable that counts the turns of a loop.</summary>
    public static string Turn(int depth) => Code.Text($"turn{depth}");

    /// <summary>Names the kernel of a loop's block.</summary>
    public void Name(ScanStep step, KernelNames block) => _blocks.Add(step, block);

    /// <summary>The name of the kernel of a loop's block.</summary>
    public string Of(ScanStep step) => _blocks[step].Prefix;

    /// <summary>The names of a loop's block.</summary>
    public KernelNames InBlock(ScanStep step) => _blocks[step];

    /// <summary>The value's name, or null if it is too small to have one.</summary>
    public string? Find(Node node) => _values.TryGetValue(node, out string? name) ? name : null;

    public string Of(Buffer buffer) => _buffers[buffer];

    /// <summary>The constant that holds the offset of a buffer.</summary>
    public string Constant(Buffer buffer) => _buffers.TryGetValue(buffer, out string? name)
        ? Prefix + (buffer.Region switch { Region.Tile => "Tile.", Region.Tape => "Tape.", _ => "Arena." }) + name
        : _tapes[Writer(buffer)].Constant(buffer);

    /// <summary>The values that stand side by side in each row of a buffer, as in <c>z1 | z1Dot</c>; empty for a single one.</summary>
    public string Columns(Buffer buffer)
    {
        string[] values = [.. _plan.Locations.Where(at => ReferenceEquals(at.Value.Buffer, buffer)).GroupBy(static at => at.Value.Column).OrderBy(static column => column.Key)
            .Select(column => string.Join(", ", column.OrderBy(static at => at.Key.Id).Select(at => Find(at.Key) ?? at.Key.Op.Name).Distinct()))];
        return values.Length > 1 ? string.Join(" | ", values) : "";
    }

    /// <summary>The memory that a buffer lies in.</summary>
    public string Memory(Buffer buffer) => buffer.Region switch
    {
        Region.Tile => "tile",
        Region.Output => "output",
        Region.Tape => _buffers.ContainsKey(buffer) ? "tape" : TapeOf(Writer(buffer)),
        _ => "arena",
    };

    /// <summary>The tapes of a turn that the kernel writes and reads.</summary>
    public IEnumerable<string> Tapes => (_plan.TapeLength > 0 ? ["tape"] : Enumerable.Empty<string>()).Concat(_tapes.Select(static (_, i) => TapeOf(i)));

    private static string TapeOf(int index) => Code.Text($"tape{index + 1}");

    private int Writer(Buffer buffer) => _plan.Request.Tapes.TakeWhile(written => !written.Buffers.Contains(buffer)).Count();

    /// <summary>The offset of a row of a value, as code.</summary>
    public string Offset(Location at, int row = 0)
        => Relative(at, row) is not 0 and int relative ? Code.Text($"{Constant(at.Buffer)} + {relative}") : Constant(at.Buffer);

    /// <summary>The offset of a row of a value in its buffer.</summary>
    public static int Relative(Location at, int row) => ((at.Row + row) * at.Buffer.RowStride) + (at.Column * at.Buffer.ColumnStride);

    /// <summary>A reference to the first element of a value.</summary>
    public string Reference(Location at) => Code.Text($"ref Unsafe.Add(ref {Memory(at.Buffer)}, {Offset(at)})");

    /// <summary>A reference to the first element of a parameter.</summary>
    public static string Reference(Node parameter) => Code.Text($"ref Unsafe.Add(ref theta, {Theta(parameter)})");

    /// <summary>The constant that holds the offset of a parameter.</summary>
    public static string Theta(Node parameter)
    {
        var op = (Parameter)parameter.Op;
        string within = op.Within > 0 ? Code.Text($" + {op.Within}") : "", turn = op.Turns > 0 ? Code.Text($" + {Turn(op.Depth)} * {op.Shape.Length}") : "";
        return "Theta." + Names.Parameter(op.Slot) + within + turn;
    }

    /// <summary>The constant that holds the offset of an accumulated gradient.</summary>
    public string Sums(Accumulator accumulator) => _kernel + "Sums." + accumulator.Name
        + (accumulator.Parameter.Turns > 0 ? Code.Text($" + {Turn(accumulator.Parameter.Depth)} * {accumulator.TurnStride}") : "");
}
