using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>
/// Evaluates a graph of the compiler, calls included, over any kind of number. Shares no code with the derivative rules, the simplifier, the
/// planner or the emitter. A value is the array of its components, matrices by columns.
/// </summary>
internal sealed class Interpreter<T>
    where T : struct, INumber<T>
{
    private readonly List<Node> _order;
    private readonly Dictionary<Node, int> _positions = [];
    private readonly int[][] _operands;
    private readonly T[][] _values;
    private readonly Func<T[], T>?[] _formulas;
    private readonly Interpreter<T>?[] _callees;
    private readonly T[][][] _results;
    private readonly int[] _inputs;
    private readonly int[] _roots;
    private readonly T[] _scratch = new T[8];

    /// <summary>An evaluator of <paramref name="roots"/> of values for <paramref name="inputs"/>.</summary>
    public Interpreter(IReadOnlyList<Node> inputs, IReadOnlyList<Node> roots)
    {
        _order = Topology.Sort(roots);
        _operands = new int[_order.Count][];
        _values = new T[_order.Count][];
        _formulas = new Func<T[], T>?[_order.Count];
        _callees = new Interpreter<T>?[_order.Count];
        _results = new T[_order.Count][][];
        for (int i = 0; i < _order.Count; i++)
        {
            Node node = _order[i];
            _positions.Add(node, i);
            _operands[i] = [.. node.Inputs.Select(input => _positions[input])];
            _values[i] = new T[node.Length];
            if (node.Op is IPointwise) _formulas[i] = OracleOps<T>.Of(node.Op);
            if (node.Op is Call call) _callees[i] = new Interpreter<T>(call.Function.Inputs, call.Function.Results);
            if (node.Op is Scan scan) _callees[i] = new Interpreter<T>(scan.Body.Inputs, scan.Body.Results);
            if (node.Op is Constant constant) Array.Fill(_values[i], T.Of(constant.Value));
        }

        _inputs = [.. inputs.Select(input => _positions.TryGetValue(input, out int at) ? at : -1)];
        _roots = [.. roots.Select(root => _positions[root])];
    }

    /// <summary>The nodes evaluated, inputs before users.</summary>
    public IReadOnlyList<Node> Order => _order;

    /// <summary>The value of a node after the last run.</summary>
    public T[] this[Node node] => _values[_positions[node]];

    /// <summary>The value of root <paramref name="index"/> after the last run.</summary>
    public T[] Root(int index) => _values[_roots[index]];

    /// <summary>Evaluates the roots.</summary>
    /// <param name="theta">The flat block of parameters.</param>
    /// <param name="inputs">One value per input.</param>
    public void Run(T[] theta, params T[][] inputs) => Run(theta, [], inputs);

    // Inside loops, the turns of which are counted from the outermost loop inwards.
    private void Run(T[] theta, int[] turns, T[][] inputs)
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            if (_inputs[i] < 0) continue;
            if (inputs[i].Length != _order[_inputs[i]].Length)
                throw new ArgumentException($"Input {i} takes {_order[_inputs[i]].Length} components, not {inputs[i].Length}.", nameof(inputs));
            inputs[i].CopyTo(_values[_inputs[i]], 0);
        }

        for (int i = 0; i < _order.Count; i++) Evaluate(i, theta, turns);
    }

    private void Evaluate(int i, T[] theta, int[] turns)
    {
        Node node = _order[i];
        int[] x = _operands[i];
        T[] y = _values[i];
        switch (node.Op)
        {
            case Constant or Input:
                break;
            case Parameter parameter:
                int turn = parameter.Turns > 0 ? turns[parameter.Depth - 1] : 0;
                Array.Copy(theta, parameter.Offset + (turn * y.Length), y, 0, y.Length);
                break;
            case ParameterStack stack:
                Array.Copy(theta, stack.Offset, y, 0, y.Length);
                break;
            case IPointwise:
                Func<T[], T> formula = _formulas[i]!;
                for (int k = 0; k < y.Length; k++)
                {
                    for (int j = 0; j < x.Length; j++) _scratch[j] = _values[x[j]][k];
                    y[k] = formula(_scratch);
                }

                break;
            case Call:
                _callees[i]!.Run(theta, turns, [.. x.Select(at => _values[at])]);
                _results[i] = [.. _callees[i]!._roots.Select(root => _callees[i]!._values[root])];
                break;
            case Scan scan:
                _results[i] = Repeat(scan, _callees[i]!, theta, turns, [.. x.Select(at => _values[at])]);
                break;
            case Result result:
                _results[x[0]][result.Index].CopyTo(y, 0);
                break;
            default:
                Structure<T>.Evaluate(node, [.. x.Select(at => _values[at])], y);
                break;
        }
    }

    // The block turn after turn, literally: carries go on, columns of stacks go in, outputs become columns, totals add up.
    private static T[][] Repeat(Scan scan, Interpreter<T> block, T[] theta, int[] turns, T[][] inputs)
    {
        T[][] results = [.. scan.Body.Results.Select((result, i) => new T[scan.ShapeOf(i).Length])];
        T[][] carries = [.. inputs.Take(scan.Carries)];
        for (int i = 0; i < scan.Count; i++)
        {
            int turn = scan.Reverse ? scan.Count - 1 - i : i;
            block.Run(theta, [.. turns, turn], [.. inputs.Select((input, k) => k < scan.Carries ? carries[k] : scan.IsStack(k) ? Column(input, turn, scan.Count) : input)]);
            carries = [.. Enumerable.Range(0, scan.Carries).Select(k => (T[])block.Root(k).Clone())];
            for (int k = scan.Carries; k < results.Length; k++)
            {
                T[] value = block.Root(k);
                if (scan.IsOutput(k)) value.CopyTo(results[k], turn * value.Length);
                else results[k] = i == 0 ? (T[])value.Clone() : [.. results[k].Zip(value, static (sum, term) => sum + term)];
            }
        }

        carries.CopyTo(results, 0);
        return results;
    }

    private static T[] Column(T[] stack, int turn, int count) => stack.AsSpan(turn * (stack.Length / count), stack.Length / count).ToArray();
}
