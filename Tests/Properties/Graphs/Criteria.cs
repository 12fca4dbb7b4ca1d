using System;
using System.Linq;
using System.Numerics;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Graphs;

/// <summary>
/// Points at which double arithmetic says nothing about a derivative rule, whoever computes it: huge values, saturated or steep functions,
/// kinks within rounding, and sums that lose more than four digits by cancellation.
/// </summary>
internal static class Criteria
{
    private const double Largest = 50, LargestArgument = 6, Steepest = 1e3, Cancellation = 1e4, Kink = 1e-9;

    /// <summary>Whether a node's value is worth computing with.</summary>
    public static bool Accept(Node node, Func<Node, Real[]> value)
    {
        Real[] y = value(node);
        foreach (Real component in y)
        {
            if (!(Math.Abs(component.Value) <= Largest)) return false;
        }

        switch (node.Op)
        {
            case Add or Sub:
                Real[] a = value(node.Inputs[0]), b = value(node.Inputs[1]);
                for (int k = 0; k < y.Length; k++)
                {
                    if (Cancels(y[k], Math.Abs(a[k].Value) + Math.Abs(b[k].Value))) return false;
                }

                return true;
            case Sum:
                return !Cancels(y[0], value(node.Inputs[0]).Sum(static x => Math.Abs(x.Value)));
            case MatVec or MatVecTransposed:
                Real[] w = value(node.Inputs[0]), x = value(node.Inputs[1]);
                return y.All(component => !Cancels(component, w.Max(static e => Math.Abs(e.Value)) * x.Sum(static e => Math.Abs(e.Value))));
            case MaxPool pool:
                return Kinks.Distance(pool, Array.ConvertAll(value(node.Inputs[0]), static component => component.Value)) >= Kink;
            case Conv or ConvTransposed or AveragePool or SumEach or TableProduct or LogSumExp:
                var sizes = new Mass[y.Length];
                Structure<Mass>.Evaluate(node, [.. node.Inputs.Select(input => Array.ConvertAll(value(input), static component => Mass.Of(component.Value)))], sizes);
                return y.Zip(sizes).All(static pair => !Cancels(pair.First, pair.Second.Size));
            case ScalarOp op:
                return ClearOfKinks(node, value) && Smooth(op, node, value);
            case Select:
                return ClearOfKinks(node, value);
            default:
                return true;
        }
    }

    private static bool Cancels(Real sum, double terms) => terms > Cancellation * Math.Abs(sum.Value) && terms > 0;

    private static bool ClearOfKinks(Node node, Func<Node, Real[]> value)
    {
        Span<double> x = stackalloc double[node.Inputs.Count];
        for (int k = 0; k < node.Length; k++)
        {
            for (int j = 0; j < x.Length; j++) x[j] = value(node.Inputs[j])[k].Value;
            if (Kinks.Distance(node.Op, x) < Kink) return false;
        }

        return true;
    }

    private static bool Smooth(ScalarOp op, Node node, Func<Node, Real[]> value)
    {
        Func<ComplexNumber[], ComplexNumber> formula = OracleOps<ComplexNumber>.Of(op);
        var x = new ComplexNumber[node.Inputs.Count];
        for (int k = 0; k < node.Length; k++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                x[j] = ComplexNumber.Of(value(node.Inputs[j])[k].Value);
                if (op is not Div && Math.Abs(x[j].Real) > LargestArgument) return false;
            }

            for (int j = 0; j < x.Length; j++)
            {
                ComplexNumber saved = x[j];
                x[j] = new(new Complex(saved.Real, ComplexStep.Step));
                ComplexNumber stepped = formula(x);
                if (!(Math.Abs(stepped.Real) <= Largest && Math.Abs(stepped.Imaginary / ComplexStep.Step) <= Steepest)) return false;
                x[j] = saved;
            }
        }

        return true;
    }
}
