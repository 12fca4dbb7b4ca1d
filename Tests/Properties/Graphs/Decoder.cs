using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Graphs;

/// <summary>
/// Genes → program. A gene names an op and its operands among the values made so far; an op whose value the <see cref="Criteria"/> refuse is
/// left out. Fewer and smaller genes make smaller programs, which is what shrinking a failure goes by.
/// </summary>
internal sealed partial class Decoder
{
    private static readonly ScalarOp[] Functions = [.. OpCatalog.Scalar.Where(static op => op.Arity == 1)];
    private static readonly ScalarOp[] Pairs = [.. OpCatalog.Scalar.Where(static op => op.Arity == 2)];

    private readonly Graph _graph = new();
    private readonly Dictionary<Node, Real[]> _values = [];
    private readonly ParameterLayout _layout;
    private readonly TypeSpec _subject;
    private Node[] _matrices;
    private Node _kernel;
    private readonly Random _random;
    private readonly double[] _theta;
    private readonly double[][] _x;
    private readonly Node[] _inputs;
    private List<Node> _pool;
    private Function? _function;
    private Loop? _loop;
    private int _refused;

    private Decoder(int n, int m, int seed)
    {
        _random = new Random(seed);
        _subject = RandomSubject.Of(n, m);
        _layout = ParameterLayout.Of(_subject, _graph);
        foreach ((string name, int columns) in RandomSubject.Stacks(n)) _layout.Slot(name, n, columns, copies: RandomSubject.Turns);
        _theta = [.. Enumerable.Range(0, _layout.Count).Select(_ => Draw(1.2))];
        _x = [[Draw(1.5)], [.. Enumerable.Range(0, n).Select(_ => Draw(1.5))]];
        _inputs = Formals("f", n);
        foreach (ParameterSlot slot in _layout.Slots)
            _values[RandomGraph.LeafOf(slot)] = Theta(slot.Offset, slot.Length);
        _matrices = [_layout.Find("W")!, _layout.Find("A")!];
        _kernel = _layout.Find("K")!;
        _pool = Pool(_inputs);
    }

    /// <summary>The program of some genes.</summary>
    /// <param name="genes">What to compute.</param>
    /// <param name="n">Components of x.</param>
    /// <param name="m">Rows of the first matrix.</param>
    /// <param name="seed">Draws the point.</param>
    public static RandomGraph Decode(uint[] genes, int n, int m, int seed)
    {
        var decoder = new Decoder(n, m, seed);
        int body = genes.Length > 6 && genes[0] % 2 == 1 ? genes.Length / 3 : 0;
        if (body > 0) decoder.MakeFunction(genes[..body], n);
        int block = genes.Length > 6 && (genes[0] >> 4) % 2 == 1 ? genes.Length / 3 : 0;
        if (block > 0) decoder.MakeLoop(genes[body..(body + block)], n);
        foreach (uint gene in genes[(body + block)..]) decoder.Add(gene);
        return decoder.Finish(genes);
    }

    private RandomGraph Finish(uint[] genes)
    {
        Node[] outputs = [.. _pool.Skip(Math.Max(0, _pool.Count - 3))];
        return new RandomGraph
        {
            Graph = _graph,
            Subject = _subject,
            Layout = _layout,
            Inputs = _inputs,
            Outputs = outputs,
            Scalar = outputs.Select(output => output.Shape.IsScalar ? output : _graph.Apply(new Sum(), output)).Aggregate(static (a, b) => a + b),
            Theta = _theta,
            X = _x,
            Genes = genes,
            Refused = _refused,
        };
    }

    private Real[] Theta(int offset, int length) => [.. _theta.Skip(offset).Take(length).Select(static v => new Real(v))];

    private double Draw(double size) => size * ((2 * _random.NextDouble()) - 1);

    private Node[] Formals(string owner, int n)
    {
        Node t = _graph.Apply(new Input(owner, 0, "t", Shape.Scalar)), x = _graph.Apply(new Input(owner, 1, "x", Shape.Vector(n)));
        (_values[t], _values[x]) = ([new(_x[0][0])], Array.ConvertAll(_x[1], Real.Of));
        return [t, x];
    }

    private List<Node> Pool(Node[] inputs) => [.. _layout.Slots.Where(static slot => slot.Columns == 0 && slot.Copies == 0).Select(static slot => slot.Node), .. inputs];

    // A function of (t, x) with one or two results, which later genes call.
    private void MakeFunction(uint[] genes, int n)
    {
        Node[] formals = Formals("g", n);
        (List<Node> saved, _pool) = (_pool, Pool(formals));
        foreach (uint gene in genes) Add(gene);
        _function = new Function("g", formals) { Results = [.. _pool.Skip(Math.Max(formals.Length, _pool.Count - 2))] };
        _pool = saved;
        _formed.Clear();
    }

    private void Add(uint gene)
    {
        Node? made = Make(gene);
        if (made is null || _pool.Contains(made)) return;
        if (!Accept(made)) _refused++;
        else if (made.Shape.IsVector) _pool.Add(made);
        else _formed.Add(made);
    }

    private Node? Make(uint gene)
    {
        Node a = Pick(gene >> 8), b = Pick(gene >> 16);
        uint detail = gene >> 24;
        switch (gene % 28)
        {
            case 0:
                return Together(a, b, static (x, y) => x + y);
            case 1:
                return Together(a, b, static (x, y) => x - y);
            case 2 or 3:
                return Together(a, b, static (x, y) => x * y);
            case 4:
                return Together(a, b, (x, y) => _graph.Apply(Pairs[detail % Pairs.Length], x, y));
            case 5 or 6 or 7 or 8:
                return _graph.Apply(Functions[detail % Functions.Length], a);
            case 9:
                return -a;
            case 10 or 11:
                Node w = _matrices[detail % _matrices.Length];
                return Fit(a, w.Shape.Columns) is { } operand ? _graph.Apply(new MatVec(), w, operand) : null;
            case 12:
                w = _matrices[detail % _matrices.Length];
                return Fit(a, w.Shape.Rows) is { } output ? _graph.Apply(new MatVecTransposed(), w, output) : null;
            case 13:
                return a.Shape.IsScalar ? null : _graph.Apply(new Sum(), a);
            case 14:
                int start = (int)(detail % a.Length), length = 1 + (int)((detail >> 4) % (a.Length - start));
                return _graph.Apply(new Slice(start, length), a);
            case 15:
                return a.Length + b.Length <= 24 ? _graph.Apply(new Concat(), a, b) : null;
            case 16:
                Node c = Pick(gene >> 12);
                return Together(a, b, (x, y) => Together(x, c, (p, q) => p.Shape == y.Shape
                    ? _graph.Apply(new Select((Comparison)(detail % 4)), p, y, q * q, p + q) : null));
            case 17:
                return Constants[detail % Constants.Length] * a;
            case 18:
                return Constants[detail % Constants.Length] - a;
            case 19:
                return _function is null ? a * a : Called(a, b, detail);
            case 20 or 21:
                return _loop is null ? a - (b.Shape == a.Shape ? b : a * a) : Repeated(a, b, detail);
            case 22:
                return Convolved(a, detail);
            case 23:
                return Pooled(a, detail);
            case 24:
                return PerChannel(a, detail);
            case 25 or 26:
                return Formed(a, b, detail);
            default:
                return Taken(a, detail);
        }
    }

    private static readonly double[] Constants = [0.5, -1, 1, 2, 1.5, -0.25, 3, 0];

    private Node? Called(Node a, Node b, uint detail)
    {
        Node t = a.Shape.IsScalar ? a : _graph.Apply(new Slice(0, 1), a);
        return Fit(b, _inputs[1].Length) is { } x
            ? _graph.Apply(new Result((int)(detail % _function!.Results.Count)), _graph.Apply(new Call(_function), t, x))
            : null;
    }

    // Recent values twice as often as older ones.
    private Node Pick(uint gene)
    {
        int count = gene % 2 == 0 ? Math.Min(6, _pool.Count) : _pool.Count;
        return _pool[_pool.Count - 1 - (int)((gene & 0xff) / 2 % count)];
    }

    // A vector of a wanted length: the value itself, the newest that fits, or a spread scalar.
    private Node? Fit(Node a, int length)
        => a.Length == length ? a : _pool.LastOrDefault(node => node.Length == length) ?? (a.Shape.IsScalar ? _graph.Apply(new Broadcast(Shape.Vector(length)), a) : null);

    // Equal shapes, a scalar spread, or a longer vector cut.
    private Node? Together(Node a, Node b, Func<Node, Node, Node?> combine)
    {
        if (a.Shape == b.Shape) return combine(a, b);
        if (b.Shape.IsScalar) return combine(a, _graph.Apply(new Broadcast(a.Shape), b));
        if (a.Shape.IsScalar) return combine(_graph.Apply(new Broadcast(b.Shape), a), b);
        return a.Length > b.Length ? combine(_graph.Apply(new Slice(a.Length - b.Length, b.Length), a), b) : combine(a, _graph.Apply(new Slice(0, a.Length), b));
    }

    private bool Accept(Node made)
    {
        foreach (Node node in Topology.Sort([made]))
        {
            if (_values.ContainsKey(node) || node.Op is Call or Scan) continue;
            if (node.Op is Result result)
            {
                if (!ResultAccepted(node, result.Index, out Real[] value)) return false;
                _values[node] = value;
                continue;
            }

            var y = new Real[node.Length];
            Real[][] x = [.. node.Inputs.Select(input => _values[input])];
            if (node.Op is Constant constant) Array.Fill(y, new Real(constant.Value));
            else if (node.Op is Parameter parameter) y = Theta(parameter.Offset, y.Length);
            else if (node.Op is IPointwise) Componentwise(node.Op, x, y);
            else Structure<Real>.Evaluate(node, x, y);
            _values[node] = y;
            if (!Criteria.Accept(node, at => _values[at]))
            {
                _values.Remove(node);
                return false;
            }
        }

        return true;
    }

    private bool ResultAccepted(Node node, int index, out Real[] value)
    {
        if (node.Inputs[0].Op is Call) return CallAccepted(node.Inputs[0], index, out value);
        Node[] turns = Derivatives.EveryTurn(node);
        bool accepted = turns.All(Accept);
        value = accepted ? _values[turns[0]] : [];
        return accepted;
    }

    private bool CallAccepted(Node call, int index, out Real[] value)
    {
        Function function = ((Call)call.Op).Function;
        var interpreter = new Interpreter<Real>(function.Inputs, function.Results);
        interpreter.Run(Array.ConvertAll(_theta, Real.Of), [.. call.Inputs.Select(input => _values[input])]);
        value = [.. interpreter.Root(index)];
        return interpreter.Order.All(node => Criteria.Accept(node, at => interpreter[at]));
    }

    private static void Componentwise(Op op, Real[][] x, Real[] y)
    {
        Func<Real[], Real> formula = OracleOps<Real>.Of(op);
        var scratch = new Real[x.Length];
        for (int k = 0; k < y.Length; k++)
        {
            for (int j = 0; j < x.Length; j++) scratch[j] = x[j][k];
            y[k] = formula(scratch);
        }
    }
}
