using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the method of a standalone step, once per shape, and the call of it.</summary>
internal sealed class StandaloneEmitter(KernelPlan plan, KernelNames names, Names taken, VectorShape vector)
{
    private readonly Dictionary<string, string> _methods = [];
    private readonly List<(string Name, TableProduct Table)> _tables = [];

    /// <summary>The call of a step; its method is written if no earlier step has written it.</summary>
    public string Call(SourceWriter methods, StandaloneStep step)
    {
        int[] strides = [.. step.Operands.Select(static at => at is { } place ? place.Buffer.RowStride : 0), step.Destination.Buffer.RowStride];
        var shape = new StandaloneShape(step.Op, step.Bias is not null, plan.TileSize, step.Node.Inputs[0].Length, strides);
        string[] parameters = [.. "ab".Take(step.Operands.Count).Select(static letter => letter.ToString()), .. step.Bias is null ? [] : (string[])["bias"], "y"];
        string method = Method(methods, step.Op.Name, shape.Key, parameters, () => Write(methods, shape));
        IEnumerable<string> arguments = step.Operands.Select((at, i) => at is { } place ? names.Reference(place) : KernelNames.Reference(step.Node.Inputs[i]));
        if (step.Bias is not null) arguments = arguments.Append(KernelNames.Reference(step.Bias));
        return $"{method}({string.Join(", ", arguments.Append(names.Reference(step.Destination)))});";
    }

    /// <summary>The call of a step that accumulates the gradient of a kernel.</summary>
    public string Call(SourceWriter methods, KernelGradientStep step)
    {
        int left = step.Left.Buffer.RowStride, right = step.Right.Buffer.RowStride;
        string method = Method(methods, step.Op.Name, Code.Text($"{step.Op.ToString()} {left} {right}"), ["a", "b", "y"],
            () => ConvGradientEmitter.Write(methods, step.Op, plan.TileSize, left, right, vector));
        return $"{method}({names.Reference(step.Left)}, {names.Reference(step.Right)}, ref Unsafe.Add(ref sums, {names.Sums(step.Accumulator)}));";
    }

    private string Method(SourceWriter methods, string wish, string key, string[] parameters, System.Action body)
    {
        if (_methods.TryGetValue(key, out string? name)) return name;
        name = taken.Reserve(wish);
        _methods.Add(key, name);
        if (methods.ToString().Length > 0) methods.Line();
        methods.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        methods.Block($"private static void {name}({string.Join(", ", parameters.Select(static parameter => "ref double " + parameter))})", body);
        foreach ((string data, TableProduct table) in _tables)
        {
            methods.Line();
            TableEmitter.WriteData(methods, data, table);
        }

        _tables.Clear();
        return name;
    }

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
                string data = taken.Reserve(table.Label);
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
