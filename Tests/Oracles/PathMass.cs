using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>
/// The path mass of a gradient: the reverse pass with |∂| in place of ∂, which is the sum of the sizes of all the terms that the gradient
/// adds up. An error is measured against it, because a gradient may be zero by cancellation. Local partials are complex steps of
/// <see cref="OracleOps{T}"/>, so the pass shares nothing with the compiler's.
/// </summary>
internal sealed class PathMass(IReadOnlyList<Node> inputs, Node root)
{
    private readonly Interpreter<Real> _values = new(inputs, [root]);
    private readonly Dictionary<Node, double[]> _masses = [];

    /// <summary>The evaluation that the last pass went back over.</summary>
    public Interpreter<Real> Values => _values;

    /// <summary>The path mass of the gradient with respect to θ, then to each input.</summary>
    public double[][] Gradient(double[] theta, double[][] x)
    {
        _values.Run(Array.ConvertAll(theta, Real.Of), [.. x.Select(value => Array.ConvertAll(value, Real.Of))]);
        foreach (Node node in _values.Order) _masses[node] = new double[node.Length];
        _masses[root][0] = 1;
        var parameters = new double[theta.Length];
        for (int i = _values.Order.Count - 1; i >= 0; i--)
        {
            Node node = _values.Order[i];
            if (node.Op is Parameter parameter)
            {
                for (int k = 0; k < node.Length; k++) parameters[parameter.Offset + k] += _masses[node][k];
            }
            else if (node.Op is IPointwise)
            {
                Pointwise(node);
            }
            else
            {
                Structural(node);
            }
        }

        return [parameters, .. inputs.Select(input => _masses.TryGetValue(input, out double[]? mass) ? mass : new double[input.Length])];
    }

    private void Pointwise(Node node)
    {
        Func<ComplexNumber[], ComplexNumber> formula = OracleOps<ComplexNumber>.Of(node.Op);
        var x = new ComplexNumber[node.Inputs.Count];
        double[] mass = _masses[node];
        for (int k = 0; k < node.Length; k++)
        {
            if (mass[k] == 0) continue;
            for (int j = 0; j < x.Length; j++) x[j] = ComplexNumber.Of(_values[node.Inputs[j]][k].Value);
            for (int j = 0; j < x.Length; j++)
            {
                ComplexNumber saved = x[j];
                x[j] = new(new Complex(saved.Real, ComplexStep.Step));
                _masses[node.Inputs[j]][k] += Math.Abs(formula(x).Imaginary / ComplexStep.Step) * mass[k];
                x[j] = saved;
            }
        }
    }

    private void Structural(Node node)
    {
        double[] mass = _masses[node];
        switch (node.Op)
        {
            case LeafOp:
                break;
            case Broadcast:
                _masses[node.Inputs[0]][0] += mass.Sum();
                break;
            case Sum:
                for (int k = 0; k < node.Inputs[0].Length; k++) _masses[node.Inputs[0]][k] += mass[0];
                break;
            case Slice slice:
                for (int k = 0; k < mass.Length; k++) _masses[node.Inputs[0]][slice.Start + k] += mass[k];
                break;
            case Column column:
                for (int k = 0; k < mass.Length; k++) _masses[node.Inputs[0]][(column.Index * mass.Length) + k] += mass[k];
                break;
            case TransposeMatrix:
                for (int k = 0; k < mass.Length; k++) _masses[node.Inputs[0]][(k % node.Shape.Rows * node.Shape.Columns) + (k / node.Shape.Rows)] += mass[k];
                break;
            case Concat or JoinColumns:
                int start = 0;
                foreach (Node part in node.Inputs)
                {
                    for (int k = 0; k < part.Length; k++) _masses[part][k] += mass[start + k];
                    start += part.Length;
                }

                break;
            case MatVec:
                Product(node, static (i, j, rows) => (j * rows) + i);
                break;
            case MatVecTransposed:
                Product(node, static (i, j, rows) => (i * rows) + j);
                break;
            case Outer:
                Node left = node.Inputs[0], right = node.Inputs[1];
                for (int k = 0; k < mass.Length; k++)
                {
                    (int j, int i) = Math.DivRem(k, left.Length);
                    _masses[left][i] += mass[k] * Math.Abs(_values[right][j].Value);
                    _masses[right][j] += mass[k] * Math.Abs(_values[left][i].Value);
                }

                break;
            default:
                Stepped(node);
                break;
        }
    }

    // By complex steps of the op's value, component by component.
    private void Stepped(Node node)
    {
        ComplexNumber[][] x = [.. node.Inputs.Select(input => Array.ConvertAll(_values[input], static value => ComplexNumber.Of(value.Value)))];
        var y = new ComplexNumber[node.Length];
        double[] mass = _masses[node];
        for (int i = 0; i < x.Length; i++)
        {
            for (int k = 0; k < x[i].Length; k++)
            {
                ComplexNumber saved = x[i][k];
                x[i][k] = new(new Complex(saved.Real, ComplexStep.Step));
                Structure<ComplexNumber>.Evaluate(node, x, y);
                for (int o = 0; o < y.Length; o++) _masses[node.Inputs[i]][k] += Math.Abs(y[o].Imaginary / ComplexStep.Step) * mass[o];
                x[i][k] = saved;
            }
        }
    }

    private void Product(Node node, Func<int, int, int, int> element)
    {
        (Node w, Node x) = (node.Inputs[0], node.Inputs[1]);
        for (int i = 0; i < node.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                int at = element(i, j, w.Shape.Rows);
                _masses[w][at] += _masses[node][i] * Math.Abs(_values[x][j].Value);
                _masses[x][j] += _masses[node][i] * Math.Abs(_values[w][at].Value);
            }
        }
    }
}
