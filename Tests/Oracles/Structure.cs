using System;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>The values of ops that move or sum components.</summary>
internal static class Structure<T>
    where T : struct, INumber<T>
{
    /// <summary>Whether an op is stated here.</summary>
    public static bool Knows(Op op) => op is Broadcast or Concat or Slice or JoinColumns or Column or TransposeMatrix or Sum or MatVec or MatVecTransposed or Outer or TableProduct or LogSumExp || Windows<T>.Knows(op);

    /// <summary>Writes the components of a node.</summary>
    public static void Evaluate(Node node, T[][] x, T[] y)
    {
        switch (node.Op)
        {
            case Broadcast:
                Array.Fill(y, x[0][0]);
                break;
            case Concat or JoinColumns:
                int next = 0;
                foreach (T[] part in x)
                {
                    part.CopyTo(y, next);
                    next += part.Length;
                }

                break;
            case Slice slice:
                Array.Copy(x[0], slice.Start, y, 0, y.Length);
                break;
            case Column column:
                Array.Copy(x[0], column.Index * y.Length, y, 0, y.Length);
                break;
            case TransposeMatrix:
                int rows = node.Shape.Rows;
                for (int k = 0; k < y.Length; k++) y[k] = x[0][(k % rows * node.Shape.Columns) + (k / rows)];
                break;
            case Sum:
                y[0] = x[0][0];
                for (int k = 1; k < x[0].Length; k++) y[0] += x[0][k];
                break;
            case MatVec:
                Product(x[0], x[1], y, 1, y.Length);
                break;
            case MatVecTransposed:
                Product(x[0], x[1], y, x[1].Length, 1);
                break;
            case Outer:
                for (int k = 0; k < y.Length; k++) y[k] = x[0][k % x[0].Length] * x[1][k / x[0].Length];
                break;
            case TableProduct table:
                Product([.. table.Values.Select(T.Of)], x[0], y, table.IsTransposed ? table.Matrix.Rows : 1, table.IsTransposed ? 1 : table.Matrix.Rows);
                break;
            case LogSumExp:
                T largest = x[0].MaxBy(static value => value.Real), total = T.Exp(x[0][0] - largest);
                for (int k = 1; k < x[0].Length; k++) total += T.Exp(x[0][k] - largest);
                y[0] = largest + T.Log(total);
                break;
            default:
                Windows<T>.Evaluate(node, x, y);
                break;
        }
    }

    // yᵢ = 0 + Σⱼ w[i·row + j·column] xⱼ: like the kernels, sums start from +0, so that none is −0.
    private static void Product(T[] w, T[] x, T[] y, int row, int column)
    {
        for (int i = 0; i < y.Length; i++)
        {
            T sum = T.Of(0);
            for (int j = 0; j < x.Length; j++) sum += w[(i * row) + (j * column)] * x[j];
            y[i] = sum;
        }
    }
}
