using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes one planned kernel for one width of vectors: a method that runs the steps in order, and a method per kind of loop.</summary>
internal sealed class KernelEmitter
{
    private readonly KernelPlan _plan;
    private readonly KernelNames _names;
    private readonly VectorShape _vector;
    private readonly Describer _describer;
    private readonly SourceWriter _methods;
    private readonly LinearMethods _linear;
    private readonly Names _taken = new();
    private readonly StandaloneEmitter _standalone;
    private readonly ProductStep? _direct;
    private readonly IReadOnlyList<LayerChain> _chains;
    private readonly EqualLoops _equal;
    private readonly Dictionary<PointwiseStep, string> _shared = [];

    private KernelEmitter(KernelPlan plan, KernelNames names, EqualLoops equal, LinearMethods linear, VectorShape vector)
    {
        (_plan, _names, _equal, _linear, _vector) = (plan, names, equal, linear, vector);
        _methods = new SourceWriter(vector.Element);
        _describer = new Describer(plan, names);
        _taken.Reserve("Run");
        _standalone = new StandaloneEmitter(plan, names, linear, vector);
        _direct = Direct();
        _chains = plan.TileSize == 1 ? LayerChain.Of(plan.Steps, RowShape, vector) : [];
    }

    /// <summary>Writes the class <paramref name="name"/>, whose method Run computes one tile; what it needs of linear algebra goes to <paramref name="linear"/>.</summary>
    public static void Write(SourceWriter w, string name, KernelPlan plan, KernelNames names, EqualLoops equal, LinearMethods linear, VectorShape vector)
        => new KernelEmitter(plan, names, equal, linear, vector).Write(w, name);

    private void Write(SourceWriter w, string name)
    {
        w.Block(Code.Text($"file static class {name}"), () =>
        {
            w.Line(_plan.TileSize > 1 ? Code.Text($"/// <summary>One tile of {_plan.TileSize} samples.</summary>") : "/// <summary>One sample.</summary>");
            w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
            w.Block($"internal static void Run({Parameters})", () =>
            {
                bool reverse = false;
                Ruler(w, "forward");
                foreach (Planning.Step step in _plan.Steps)
                {
                    w.Line();
                    foreach (Describer.Equation equation in _describer.Of(step).OrderBy(static equation => equation.IsReverse))
                    {
                        if (equation.IsReverse && !reverse) Ruler(w, "reverse");
                        reverse |= equation.IsReverse;
                        w.Line("// " + equation.Text);
                    }

                    if (_direct is not null && ReferenceEquals(step, _plan.Steps[_plan.Steps.Count - 1])) continue;
                    if (_chains.FirstOrDefault(chain => chain.Steps.Contains(step)) is not { } chain)
                    {
                        foreach (string call in Call(step)) w.Line(call);
                    }
                    else if (ReferenceEquals(step, chain.Steps[chain.Steps.Count - 1]))
                    {
                        w.Line($"{_linear.Layers(chain)}({chain.Arguments(_names.Reference)});");
                    }
                }
            });
            if (SamplesEmitter.Applies(_plan))
            {
                _methods.Line();
                new RowsEmitter(_methods, _plan, _names, _vector).Write();
                if (_plan.Request.HasColumns)
                {
                    _methods.Line();
                    new ColumnsEmitter(_methods, _plan, _names, _vector).Write();
                }
            }

            if (_methods.IsEmpty) return;
            w.Line();
            w.Lines(_methods.ToString());
        });
    }

    // A block has its inputs and outputs in its arena, and counts the turns of the loops that it stands in.
    private string Parameters => _plan.Depth == 0
        ? $"ref {_methods.Real} tile, ref {_methods.Real} theta, ref {_methods.Real} arena, ref {_methods.Real} sums, ref {_methods.Real} output"
        : $"ref {_methods.Real} theta, ref {_methods.Real} arena, ref {_methods.Real} sums" + Tapes($", ref {_methods.Real} ") + Turns(", int ");

    private string Arguments => _plan.Depth == 0 ? "ref tile, ref theta, ref arena, ref sums, ref output" : "ref theta, ref arena, ref sums" + Tapes(", ref ") + Turns(", ");

    private string Turns(string separator) => string.Concat(Enumerable.Range(1, _plan.Depth).Select(depth => separator + KernelNames.Turn(depth)));

    private string Tapes(string separator) => string.Concat(_names.Tapes.Select(tape => separator + tape));

    private static void Ruler(SourceWriter w, string section) => w.Line("// ---- " + section + " ------------------------------------------------------------------------");

    private IEnumerable<string> Call(Planning.Step step) => step switch
    {
        ProductStep product => [CallProduct(product)],
        OuterStep outer => CallOuter(outer),
        StandaloneStep standalone => [_standalone.Call(standalone)],
        KernelGradientStep kernel => [_standalone.Call(kernel)],
        PointwiseStep pointwise => [CallPointwise(pointwise)],
        ScanStep scan => ScanEmitter.Write(scan, _plan, _names),
        _ => throw new GraphException("no such step"),
    };

    private string CallProduct(ProductStep step)
    {
        string theta = KernelNames.Reference(step.Matrix), x = _names.Reference(step.Operand), y = ReferenceEquals(step, _direct) ? "ref output" : _names.Reference(step.Target);
        string? bias = step.Biases.FirstOrDefault(static b => b is not null) is { } parameter ? KernelNames.Reference(parameter) : null;
        int rows = step.Matrix.Shape.Rows;
        Buffer from = step.Operand.Buffer, to = step.Target.Buffer;
        if (_plan.TileSize > 1)
        {
            var shape = new ProductShape(
                step.Height, step.Columns * _plan.TileSize, step.Depth, step.Transposed ? rows : 1, step.Transposed ? 1 : rows,
                from.RowStride, to.RowStride, bias is null ? Start.Zero : Start.BiasByRow)
            {
                Biased = [.. step.Biases.Select(static b => b is not null)],
                StretchLength = _plan.TileSize,
                Streams = Streams(step),
            };
            return CallShape(shape, theta, x, bias, y);
        }

        if (!step.Transposed) return CallShape(RowShape(step), x, theta, bias, y);
        return $"{_linear.Dot(step.Columns, step.Height, step.Depth, from.ColumnStride, to.ColumnStride)}({theta}, {x}, {y});";
    }

    // Components in lanes: the streams are the rows, the matrix is the right side.
    private ProductShape RowShape(ProductStep step) => new(
        step.Columns, _vector.Element.Padded(step.Height), step.Depth, step.Operand.Buffer.ColumnStride, step.Operand.Buffer.RowStride, step.Matrix.Shape.Rows,
        step.Target.Buffer.ColumnStride, step.Biases.Any(static b => b is not null) ? Start.BiasByLane : Start.Zero)
    {
        Biased = [.. step.Biases.Select(static b => b is not null)],
        Streams = Streams(step),
        Epilogue = Epilogue.Of(step, _methods),
    };

    private int Streams(ProductStep step) => step.Transposed ? 1 : ProductShape.StreamsOf(step.Height, step.Depth, _plan.Loss is null && !_plan.HasGradient, _vector.Element);

    // The last layer of a single sample, if a packed product computes it, which writes no more than the outputs: straight to where the last step would copy them.
    private ProductStep? Direct()
    {
        IReadOnlyList<Planning.Step> steps = _plan.Steps;
        return _plan.TileSize == 1 && steps.Count > 1 && steps[steps.Count - 2] is ProductStep { Columns: 1, Transposed: false, Epilogue: null } product
            && steps[steps.Count - 1] is PointwiseStep { IsLoop: false, Effects: { Count: 1 } effects } && effects[0] is OutputEffect { Row: 0, Stride: 1 } output
            && ReferenceEquals(output.Node, product.Results[0]) && PackedRow.Of(RowShape(product), _vector) is not null ? product : null;
    }

    private string CallShape(ProductShape shape, string a, string b, string? bias, string c)
        => bias is null ? $"{_linear.Product(shape)}({a}, {b}, {c});" : $"{_linear.Product(shape)}({a}, {b}, {bias}, {c});";

    private IEnumerable<string> CallOuter(OuterStep step)
    {
        (int outputs, int inputs) = step.Accumulator.Parameter.Shape;
        int samples = step.Columns * _plan.TileSize, stride = step.Accumulator.Stride;
        string left = _names.Reference(step.Left), right = _names.Reference(step.Right), sums = $"ref Unsafe.Add(ref sums, {_names.Sums(step.Accumulator)})";
        int leftStride = step.Left.Buffer.RowStride, rightStride = step.Right.Buffer.RowStride;
        if (step.Accumulator.Layout is GradientLayout.Deferred or GradientLayout.PerSample)
        {
            yield return $"{_linear.Outer(outputs, inputs, samples, leftStride, rightStride, stride)}({left}, {right}, {sums});";
            yield break;
        }

        string scratch = $"ref Unsafe.Add(ref arena, {_names.Constant(step.Scratch!)})";
        bool natural = step.Accumulator.Layout == GradientLayout.Natural;
        yield return natural
            ? Code.Text($"Transposition.Apply({left}, {outputs}, {leftStride}, {samples}, {scratch}, {stride});")
            : Code.Text($"Transposition.Apply({right}, {inputs}, {rightStride}, {samples}, {scratch}, {stride});");
        var shape = natural
            ? new ProductShape(inputs, stride, samples, rightStride, 1, stride, stride, Start.Accumulate)
            : new ProductShape(outputs, stride, samples, leftStride, 1, stride, stride, Start.Accumulate);
        yield return CallShape(shape, natural ? right : left, scratch, null, sums);
    }

    private string CallPointwise(PointwiseStep step)
    {
        if (_equal.IsShared(step))
        {
            PointwiseStep first = _equal.First(step);
            if (!_shared.TryGetValue(first, out string? shared)) _shared.Add(first, shared = WriteShared(first));
            return $"{shared}({_equal.Arguments(step)});";
        }

        string name = Declare(step);
        _methods.Block($"private static void {name}({Parameters})", () =>
        {
            if (step.IsLoop) new PointwiseEmitter(_methods, _plan, _names, step, _vector).Write();
            else new ShortEmitter(_methods, _plan, _names, step, _vector).Write();
        });
        return $"{name}({Arguments});";
    }

    private string WriteShared(PointwiseStep first)
    {
        string name = Declare(first, $"and so {string.Join(", ", _equal.Others(first).Select(NameOf))}");
        _equal.Write(_methods, name, first, _vector);
        return name;
    }

    // What stands above the method of a step; its name.
    private string Declare(PointwiseStep step, params string[] comments)
    {
        _methods.Section([.. _describer.Of(step).Select(static equation => equation.Text), .. comments]);
        _methods.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        return _taken.Reserve((step.IsLoop ? "Loop_" : "Short_") + NameOf(step));
    }

    // The first value that has a name.
    private string NameOf(PointwiseStep step)
    {
        Effect named = step.Effects.OrderBy(static effect => effect.Node.Id).FirstOrDefault(effect => _names.Find(effect.Node) is not null) ?? step.Effects[0];
        return _names.Find(named.Node) ?? named.Node.Op.Name;
    }
}
