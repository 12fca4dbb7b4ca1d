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
        for (int i = 0; i < _order.Count; i++)
        {
            Node node = _order[i];
            _positions.Add(node, i);
            _operands[i] = [.. node.Inputs.Select(input => _positions[input])];
            _values[i] = new T[node.Length];
            if (node.Op is IPointwise) _formulas[i] = OracleOps<T>.Of(node.Op);
            if (node.Op is Call call) _callees[i] = new Interpreter<T>(call.Function.Inputs, call.Function.Results);
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
    public void Run(T[] theta, params T[][] inputs)
    {
        for (int i = 0; i < _inputs.Length; i++)
        {
            if (_inputs[i] < 0) continue;
            if (inputs[i].Length != _order[_inputs[i]].Length)
                throw new ArgumentException($"Input {i} takes {_order[_inputs[i]].Length} components, not {inputs[i].Length}.", nameof(inputs));
            inputs[i].CopyTo(_values[_inputs[i]], 0);
        }

        for (int i = 0; i < _order.Count; i++) Evaluate(i, theta);
    }

    private void Evaluate(int i, T[] theta)
    {
        Node node = _order[i];
        int[] x = _operands[i];
        T[] y = _values[i];
        switch (node.Op)
        {
            case Constant or Input:
                break;
            case Parameter parameter:
                Array.Copy(theta, parameter.Offset, y, 0, y.Length);
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
                _callees[i]!.Run(theta, [.. x.Select(at => _values[at])]);
                break;
            case Result result:
                _callees[x[0]]!.Root(result.Index).CopyTo(y, 0);
                break;
            default:
                Structure<T>.Evaluate(node, [.. x.Select(at => _values[at])], y);
                break;
        }
    }
}
