using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes a fused loop over the components of long values.</summary>
internal sealed class PointwiseEmitter
{
    private readonly KernelPlan _plan;
    private readonly KernelNames _names;
    private readonly PointwiseStep _step;
    private readonly VectorShape _vector;
    private readonly Dictionary<Node, string> _locals = [];
    private readonly LoopMemory _memory;
    private readonly List<Node> _loaded, _computed;
    private readonly SourceWriter _w;

    /// <summary>Whether one number is handled at a time: sums over the components of a single sample, in their order.</summary>
    private readonly bool _scalar;

    /// <summary>A loop that finds everything in the memory of the kernel.</summary>
    public PointwiseEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, PointwiseStep step, VectorShape vector)
        : this(writer, plan, names, step, vector, new KernelMemory(names))
    {
    }

    /// <summary>A loop that finds everything where <paramref name="memory"/> says.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="plan">The kernel.</param>
    /// <param name="names">Its names.</param>
    /// <param name="step">The loop.</param>
    /// <param name="vector">The width of vectors.</param>
    /// <param name="memory">Where its values lie.</param>
    public PointwiseEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, PointwiseStep step, VectorShape vector, LoopMemory memory)
    {
        (_w, _plan, _names, _step, _vector, _memory) = (writer, plan, names, step, vector, memory);
        (_computed, _loaded) = PointwiseBody.Of(step, plan.Locations);
        _scalar = plan.TileSize == 1 && Reductions.Any();
    }

    private IEnumerable<Node> Reductions => _step.Effects.Select(static effect => effect.Node).Where(static node => node.Op is Sum);

    private string Type => _scalar ? _w.Real : "V";

    /// <summary>Writes the body of the step's method.</summary>
    public void Write()
    {
        foreach (Effect effect in _step.Effects.Where(static effect => effect.Node.Op is Concat or JoinColumns)) WriteConcat(effect);
        Effect[] effects = [.. _step.Effects.Where(static effect => effect.Node.Op is not (Concat or JoinColumns))];
        if (effects.Length == 0) return;
        if (_plan.TileSize == 1)
        {
            foreach (Node sum in Reductions) _w.Line($"{_w.Real} {Local(sum)} = {_w.Zero};");
            int rows = _scalar ? _step.Length : _w.Element.Padded(_step.Length);
            _w.Block($"for (int r = 0; r < {rows}; r += {(_scalar ? 1 : _vector.Length)})", WriteComponents);
            foreach (StoreEffect store in Stores(Reductions)) _w.Line($"{_memory.Of(store.Location).At()} = {Local(store.Node)};");
        }
        else if (Reductions.Any())
        {
            _w.Block($"for (int v = 0; v < {_plan.TileSize}; v += {_vector.Length})", () =>
            {
                foreach (Node sum in Reductions) _w.Line($"V {Local(sum)} = V.Zero;");
                _w.Block($"for (int r = 0; r < {_step.Length}; r++)", WriteComponents);
                foreach (StoreEffect store in Stores(Reductions)) _w.Line($"{Local(store.Node)}.StoreUnsafe(ref {_memory.Of(store.Location).At("v")});");
            });
        }
        else
        {
            _w.Block($"for (int r = 0; r < {_step.Length}; r++)", () =>
                _w.Block($"for (int v = 0; v < {_plan.TileSize}; v += {_vector.Length})", WriteComponents));
        }
    }

    private IEnumerable<StoreEffect> Stores(IEnumerable<Node> nodes) => _step.Effects.OfType<StoreEffect>().Where(effect => nodes.Contains(effect.Node));

    private string Local(Node node)
    {
        if (!_locals.TryGetValue(node, out string? name)) _locals.Add(node, name = _memory.Local(node));
        return name;
    }

    private void WriteComponents()
    {
        foreach (Node node in _loaded)
        {
            if (UsedDirectly(node)) _w.Line($"{Type} {Local(node)} = {Load(_plan.Locations[node], 0, node.Shape.IsScalar)};");
        }

        ILookup<Node, Effect> effects = _step.Effects.ToLookup(static effect => effect.Node);
        foreach (Node node in _computed)
        {
            if (node.Op is Sum)
            {
                _w.Line($"{Local(node)} += {Operand(node.Inputs[0])};");
                continue;
            }

            if (node.Op is LeafOp)
            {
                _w.Line($"{Type} {Local(node)} = {Leaf(node)};");
            }
            else if (node.Op is Slice or Column)
            {
                int start = node.Op is Slice slice ? slice.Start : ((Column)node.Op).Index * node.Length;
                string part = node.Inputs[0].Op is Parameter && !_plan.Locations.ContainsKey(node.Inputs[0])
                    ? Leaf(node.Inputs[0], start)
                    : Load(_plan.Locations[node.Inputs[0]], start, false);
                _w.Line($"{Type} {Local(node)} = {part};");
            }
            else if (node.Op is IPointwise op)
            {
                _w.Line($"{Type} {Local(node)} = {Bare(_w.Function(op, [.. node.Inputs.Select(Operand)]))};");
            }
            else if (node.Op is not (Broadcast or Concat or JoinColumns))
            {
                throw new GraphException($"{node.Op.Name} is no part of a loop");
            }

            foreach (Effect effect in effects[node]) WriteEffect(effect);
        }

        foreach (Effect effect in _step.Effects.Where(effect => !_computed.Contains(effect.Node))) WriteEffect(effect);
    }

    // A loaded value that is only sliced or spread is loaded where that happens.
    private bool UsedDirectly(Node node)
        => _step.Effects.Any(effect => ReferenceEquals(effect.Node, node))
            || _computed.Any(user => user.Op is not (Slice or Column or Concat or JoinColumns or Broadcast) && user.Inputs.Contains(node));

    private string Operand(Node node) => node.Op switch
    {
        Broadcast => Spread(node.Inputs[0]),
        LeafOp when !_plan.Locations.ContainsKey(node) => Leaf(node),
        _ => Local(node),
    };

    private string Spread(Node scalar)
    {
        if (scalar.Op is LeafOp && !_plan.Locations.ContainsKey(scalar)) return Leaf(scalar);
        return Load(_plan.Locations[scalar], 0, true);
    }

    // A leaf that lies in no buffer; of a parameter the components from start on.
    private string Leaf(Node node, int start = 0) => node.Op switch
    {
        Constant constant when _scalar => _w.Number(constant.Value),
        Constant constant => _w.Broadcast(constant.Value),
        Parameter when node.Shape.IsScalar => Code.Text($"{(_scalar ? "" : "Simd.Create(")}{_memory.Of(node, 0).At()}{(_scalar ? "" : ")")}"),
        Parameter when _scalar => _memory.Of(node, start).At("r"),
        Parameter when _plan.TileSize == 1 => $"Simd.LoadUnsafe(ref {_memory.Of(node, start).At("r")})",
        Parameter => $"Simd.Create({_memory.Of(node, start).At("r")})",
        _ => throw new GraphException($"{node.Op.Name} has no place"),
    };

    private string Load(Location at, int row, bool spread)
    {
        Place place = _memory.Of(at, row);
        if (_plan.TileSize > 1) return $"Simd.LoadUnsafe(ref {place.At(spread ? "" : Code.Text($"r * {at.Buffer.RowStride}"), "v")})";
        if (_scalar) return place.At(spread ? "" : "r");
        return spread ? $"Simd.Create({place.At()})" : $"Simd.LoadUnsafe(ref {place.At("r")})";
    }

    private void WriteEffect(Effect effect)
    {
        // Concatenations are written by loops of their own.
        if (effect.Node.Op is Concat or JoinColumns) return;
        string value = effect.Node.Op is Broadcast or Constant or Parameter ? Operand(effect.Node) : Local(effect.Node);
        switch (effect)
        {
            case StoreEffect store when effect.Node.Op is not Sum:
                Store(value, _memory.Of(store.Location), store.Location.Buffer.RowStride);
                break;
            case OutputEffect output:
                Store(value, _memory.Output(output.Row * _plan.TileSize), output.Stride * _plan.TileSize);
                break;
            case AccumulateEffect accumulate:
                Accumulator accumulator = accumulate.Accumulator;
                string sum = "ref " + _memory.Of(accumulator, accumulate.Start).At(Code.Text($"r * {accumulator.Stride}"), accumulator.Lane);
                _w.Line($"(Simd.LoadUnsafe({sum}) + {value}).StoreUnsafe({sum});");
                break;
        }
    }

    private void Store(string value, Place place, int rowStride)
    {
        if (_plan.TileSize > 1) _w.Line($"{value}.StoreUnsafe(ref {place.At(Code.Text($"r * {rowStride}"), "v")});");
        else if (_scalar) _w.Line($"{place.At("r")} = {value};");
        else _w.Line($"{value}.StoreUnsafe(ref {place.At("r")});");
    }

    // Parts go one after the other into the rows of the whole, each row where the effect wants it.
    private void WriteConcat(Effect effect)
    {
        int start = 0;
        foreach (Node part in effect.Node.Inputs)
        {
            // A spread scalar is read over and over.
            bool spread = part.Op is Broadcast && part.Length > Classification.ShortLength;
            Node source = spread ? part.Inputs[0] : part;
            bool leaf = source.Op is LeafOp && !_plan.Locations.ContainsKey(source);
            if (_plan.TileSize > 1)
            {
                string value = leaf ? Leaf(source) : Load(_plan.Locations[source], 0, spread);
                _w.Block($"for (int r = 0; r < {part.Length}; r++)", () => _w.Block($"for (int v = 0; v < {_plan.TileSize}; v += {_vector.Length})", () => WriteRow(effect, start, value)));
            }
            else
            {
                string value = leaf
                    ? source.Op is Constant constant ? _w.Number(constant.Value) : $"Unsafe.Add(ref theta, {KernelNames.Theta(source)}{(spread ? "" : " + r")})"
                    : $"Unsafe.Add(ref {_names.Memory(_plan.Locations[source].Buffer)}, {_names.Offset(_plan.Locations[source])}{(spread ? "" : " + r")})";
                _w.Block($"for (int r = 0; r < {part.Length}; r++)", () => WriteRow(effect, start, value));
            }

            start += part.Length;
        }
    }

    private void WriteRow(Effect effect, int start, string value)
    {
        (string memory, string offset, int stride) = effect switch
        {
            StoreEffect store => (_names.Memory(store.Location.Buffer), _names.Offset(store.Location, start), store.Location.Buffer.RowStride),
            OutputEffect output => ("output", Code.Text($"{(output.Row + (start * output.Stride)) * _plan.TileSize}"), output.Stride * _plan.TileSize),
            AccumulateEffect accumulate => ("sums", Code.Text($"{_names.Sums(accumulate.Accumulator)} + {(accumulate.Start + start) * accumulate.Accumulator.Stride}"), accumulate.Accumulator.Stride),
            _ => throw new GraphException("no such effect of a concatenation"),
        };
        if (effect is AccumulateEffect { Accumulator: { } accumulator })
        {
            string sum = Code.Text($"ref Unsafe.Add(ref sums, {offset} + r * {stride} + {accumulator.Lane})");
            _w.Line($"(Simd.LoadUnsafe({sum}) + {value}).StoreUnsafe({sum});");
        }
        else
        {
            _w.Line(_plan.TileSize > 1
                ? Code.Text($"({value}).StoreUnsafe(ref Unsafe.Add(ref {memory}, {offset} + r * {stride} + v));")
                : Code.Text($"Unsafe.Add(ref {memory}, {offset} + r) = {value};"));
        }
    }

    internal static string Bare(string expression)
        => expression.Length > 1 && expression[0] == '(' && expression[expression.Length - 1] == ')' && expression.IndexOf(')') == expression.Length - 1
            ? expression.Substring(1, expression.Length - 2)
            : expression;
}
