using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the method of a standalone step, once per shape, and the call of it.</summary>
internal sealed class StandaloneEmitter(KernelPlan plan, KernelNames names, LinearMethods linear, VectorShape vector)
{
    private readonly List<(string Name, TableProduct Table)> _tables = [];

    /// <summary>The call of a step; its method is written if no earlier step has written it.</summary>
    public string Call(StandaloneStep step)
    {
        int[] strides = [.. step.Operands.Select(static at => at is { } place ? place.Buffer.RowStride : 0), step.Destination.Buffer.RowStride];
        var shape = new StandaloneShape(step.Op, step.Bias is not null, plan.TileSize, step.Node.Inputs[0].Length, strides);
        string[] parameters = [.. "ab".Take(step.Operands.Count).Select(static letter => letter.ToString()), .. step.Bias is null ? [] : (string[])["bias"], "y"];
        string method = Method(step.Op.Name, shape.Key, parameters, () => Write(linear.Writer, shape));
        IEnumerable<string> arguments = step.Operands.Select((at, i) => at is { } place ? names.Reference(place) : KernelNames.Reference(step.Node.Inputs[i]));
        if (step.Bias is not null) arguments = arguments.Append(KernelNames.Reference(step.Bias));
        return $"{method}({string.Join(", ", arguments.Append(names.Reference(step.Destination)))});";
    }

    /// <summary>The call of a step that accumulates the gradient of a kernel.</summary>
    public string Call(KernelGradientStep step)
    {
        int left = step.Left.Buffer.RowStride, right = step.Right.Buffer.RowStride;
        int sums = step.Accumulator.Layout == GradientLayout.PerSample ? plan.TileSize : vector.Element.VectorLength();
        string method = Method(step.Op.Name, Code.Text($"{step.Op.ToString()} {left} {right} {sums}"), ["a", "b", "y"],
            () => ConvGradientEmitter.Write(linear.Writer, step.Op, plan.TileSize, sums, left, right, vector));
        return $"{method}({names.Reference(step.Left)}, {names.Reference(step.Right)}, ref Unsafe.Add(ref sums, {names.Sums(step.Accumulator)}));";
    }

    private string Method(string wish, string key, string[] parameters, System.Action body) => linear.Method(wish, key, [], name =>
    {
        SourceWriter w = linear.Writer;
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block($"internal static void {name}({string.Join(", ", parameters.Select(parameter => $"ref {w.Real} {parameter}"))})", body);
        foreach ((string data, TableProduct table) in _tables)
        {
            w.Line();
            TableEmitter.WriteData(w, data, table);
        }

        _tables.Clear();
    });

    private void Write(SourceWriter methods, StandaloneShape shape)
    {
        switch (shape.Op)
        {
            case Conv:
                ConvEmitter.Write(methods, shape, vector);
                break;
            case ConvTransposed:
                ConvTransposedEmitter.Write(methods, shape, vector);
                break;
            case AveragePool or AveragePoolTransposed or MaxPool or MaxPoolTransposed:
                new PoolEmitter(methods, shape, vector).Write();
                break;
            case TableProduct table:
                string data = linear.Reserve(table.Label);
                TableEmitter.Write(methods, shape, data, vector);
                _tables.Add((data, table));
                break;
            case LogSumExp:
                LogSumExpEmitter.Write(methods, shape, vector);
                break;
            case RepeatEach or SumEach:
                ChannelEmitter.Write(methods, shape, vector);
                break;
            default:
                throw new GraphException($"no loops are known for {shape.Op.Name}");
        }
    }
}
