using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes arithmetic on short values component by component: slices, concatenations and sums cost nothing.</summary>
internal class ShortEmitter
{
    private readonly KernelPlan _plan;
    private readonly KernelNames _names;
    private readonly PointwiseStep _step;
    private readonly VectorShape _vector;
    private readonly SourceWriter _w;
    private readonly Dictionary<(Node Node, int Component), string> _values = [];
    private readonly HashSet<(Node Node, int Component)> _needed = [];
    private readonly Names _taken = new();
    private readonly List<Node> _computed;
    private readonly bool _scalar;

    public ShortEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, PointwiseStep step, VectorShape vector)
    {
        (_w, _plan, _names, _step, _vector) = (writer, plan, names, step, vector);
        _scalar = plan.TileSize == 1;
        _computed = PointwiseBody.Computed(step, plan.Locations);
        foreach (string word in (string[])["tile", "theta", "arena", "sums", "output", "v", "turn1", "turn2", "turn3", .. names.Tapes]) _taken.Reserve(word);
    }

    private string Type => _scalar ? _w.Real : "V";

    /// <summary>A name for a local variable of the method.</summary>
    protected string Reserve(string wish) => _taken.Reserve(wish);

    /// <summary>Writes the body of the step's method.</summary>
    public virtual void Write()
    {
        if (_scalar) WriteComponents();
        else _w.Block($"for (int v = 0; v < {_plan.TileSize}; v += {_vector.Length})", WriteComponents);
    }

    private void MarkNeeded()
    {
        foreach (Effect effect in _step.Effects)
        {
            for (int i = 0; i < effect.Node.Length; i++) _needed.Add((effect.Node, i));
        }

        for (int k = _computed.Count - 1; k >= 0; k--)
        {
            Node node = _computed[k];
            for (int i = 0; i < node.Length; i++)
            {
                if (_needed.Contains((node, i))) _needed.UnionWith(Sources(node, i));
            }
        }
    }

    // The components that component i of a node is made of, in order of use.
    private static IEnumerable<(Node Node, int Component)> Sources(Node node, int i)
    {
        IReadOnlyList<Node> x = node.Inputs;
        switch (node.Op)
        {
            case Slice slice:
                return [(x[0], slice.Start + i)];
            case Column column:
                return [(x[0], (column.Index * node.Length) + i)];
            case Broadcast:
                return [(x[0], 0)];
            case TransposeMatrix:
                return [(x[0], (i % node.Shape.Rows * node.Shape.Columns) + (i / node.Shape.Rows))];
            case Concat or JoinColumns:
                int part = 0;
                while (i >= x[part].Length) i -= x[part++].Length;
                return [(x[part], i)];
            case Sum:
                return Enumerable.Range(0, x[0].Length).Select(k => (x[0], k));
            case Outer:
                return [(x[0], i % node.Shape.Rows), (x[1], i / node.Shape.Rows)];
            case MatVec:
                return Enumerable.Range(0, x[1].Length).SelectMany(k => (IEnumerable<(Node, int)>)[(x[0], (k * node.Length) + i), (x[1], k)]);
            case MatVecTransposed:
                return Enumerable.Range(0, x[1].Length).SelectMany(k => (IEnumerable<(Node, int)>)[(x[0], (i * x[1].Length) + k), (x[1], k)]);
            default:
                return x.Select(input => (input, i));
        }
    }

    /// <summary>Writes what is loaded, computed and done with it.</summary>
    protected void WriteComponents()
    {
        MarkNeeded();
        foreach (Node node in PointwiseBody.Loaded(_step, _plan.Locations))
        {
            for (int i = 0; i < node.Length; i++)
            {
                if (_needed.Contains((node, i))) _values[(node, i)] = Load(node, i);
            }
        }

        foreach (Node node in _computed)
        {
            for (int i = 0; i < node.Length; i++)
            {
                if (_needed.Contains((node, i))) Compute(node, i);
            }
        }

        foreach (Effect effect in _step.Effects.OrderBy(static effect => effect.Node.Id)) WriteEffect(effect);
    }

    private void Compute(Node node, int i)
    {
        string[] x = [.. Sources(node, i).Select(source => Value(source.Node, source.Component))];
        switch (node.Op)
        {
            case LeafOp:
                break;
            case var op when Moves(op):
                _values[(node, i)] = x[0];
                break;
            case Sum:
                Declare(node, i, string.Join(" + ", x));
                break;
            case Outer:
                Declare(node, i, $"{x[0]} * {x[1]}");
                break;
            case MatVec or MatVecTransposed:
                Declare(node, i, string.Join(" + ", Enumerable.Range(0, x.Length / 2).Select(k => $"{x[2 * k]} * {x[(2 * k) + 1]}")));
                break;
            case IPointwise op:
                Declare(node, i, PointwiseEmitter.Bare(_w.Function(op, x)));
                break;
            default:
                throw new GraphException($"{node.Op.Name} is no part of short arithmetic");
        }
    }

    private static bool Moves(Op op) => op is Slice or Column or TransposeMatrix or Concat or JoinColumns or Broadcast;

    /// <summary>A component's value if it is the same for every sample and all parameters.</summary>
    protected static double? ConstantOf(Node node, int i)
    {
        while (Moves(node.Op)) (node, i) = Sources(node, i).First();
        return node.Op is Constant constant ? constant.Value : null;
    }

    private void Declare(Node node, int i, string expression) => _values[(node, i)] = DeclareLocal(node, i, expression);

    private string DeclareLocal(Node node, int i, string expression)
    {
        string name = _names.Find(node) ?? node.Op.Name;
        string local = _taken.Reserve(node.Length == 1 ? name : Code.Text($"{name}_{i}"));
        _w.Line($"{Type} {local} = {expression};");
        return local;
    }

    /// <summary>A component as code.</summary>
    protected string Value(Node node, int i)
    {
        if (_values.TryGetValue((node, i), out string? value)) return value;
        return node.Op switch
        {
            Constant constant => _scalar ? _w.Number(constant.Value) : constant.Value switch
            {
                1 => "V.One",
                0 when _w.Number(constant.Value) == _w.Zero => "V.Zero",
                _ => $"Simd.Create({_w.Number(constant.Value)})",
            },
            Parameter => _scalar
                ? Code.Text($"Unsafe.Add(ref theta, {KernelNames.Theta(node)} + {i})")
                : Code.Text($"Simd.Create(Unsafe.Add(ref theta, {KernelNames.Theta(node)} + {i}))"),
            _ => throw new GraphException($"{node.Op.Name} has no value yet"),
        };
    }

    /// <summary>The local variable that holds a component from memory.</summary>
    protected virtual string Load(Node node, int i)
    {
        Location at = _plan.Locations[node];
        string memory = _names.Memory(at.Buffer), offset = _names.Offset(at, i);
        return DeclareLocal(node, i, _scalar ? Code.Text($"Unsafe.Add(ref {memory}, {offset})") : Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref {memory}, {offset} + v))"));
    }

    /// <summary>Writes what becomes of a value.</summary>
    protected virtual void WriteEffect(Effect effect)
    {
        for (int i = 0; i < effect.Node.Length; i++)
        {
            string value = Value(effect.Node, i);
            switch (effect)
            {
                case StoreEffect store:
                    Store(value, _names.Memory(store.Location.Buffer), _names.Offset(store.Location, i));
                    break;
                case OutputEffect output:
                    Store(value, "output", Code.Text($"{(output.Row + (i * output.Stride)) * _plan.TileSize}"));
                    break;
                case LossEffect:
                    Add(value, "arena", _names.Constant(_plan.Loss!), "v");
                    break;
                case AccumulateEffect accumulate:
                    Add(value, "sums", Code.Text($"{_names.Sums(accumulate.Accumulator)} + {(accumulate.Start + i) * accumulate.Accumulator.Stride}"), accumulate.Accumulator.Lane);
                    break;
            }
        }
    }

    private void Store(string value, string memory, string offset)
        => _w.Line(_scalar
            ? Code.Text($"Unsafe.Add(ref {memory}, {offset}) = {value};")
            : Code.Text($"{value}.StoreUnsafe(ref Unsafe.Add(ref {memory}, {offset} + v));"));

    private void Add(string value, string memory, string offset, string lane)
    {
        string place = Code.Text($"ref Unsafe.Add(ref {memory}, {offset} + {lane})");
        _w.Line($"(Simd.LoadUnsafe({place}) + {value}).StoreUnsafe({place});");
    }
}
