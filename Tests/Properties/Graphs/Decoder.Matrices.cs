using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Properties.Graphs;

internal sealed partial class Decoder
{
    private const int MostColumns = 4, MostRows = 24;

    // Matrices made so far, which differ from sample to sample.
    private readonly List<Node> _formed = [];

    private bool IsInBlock => !ReferenceEquals(_kernel, _layout.Find("K"));

    // A matrix from vectors or from other matrices.
    private Node? Formed(Node a, Node b, uint detail)
    {
        if (IsInBlock) return null;
        Node m = Matrix(detail >> 3), other = Matrix(detail >> 5);
        switch (detail % 6)
        {
            case 0:
                return a.Shape.IsScalar || Fit(b, a.Length) is not { } second ? null : MatrixAlgebra.FromColumns([a, second]);
            case 1:
                return a.Shape.IsScalar || b.Shape.IsScalar || b.Length > MostColumns ? null : MatrixAlgebra.Outer(a, b);
            case 2:
                return IsSmall(m.Shape.Columns, m.Shape.Rows) ? MatrixAlgebra.Transpose(m) : null;
            case 3:
                return m.Shape == other.Shape && IsSmall(m.Shape.Rows, m.Shape.Columns) ? MatrixAlgebra.Pointwise((detail & 8) == 0 ? new Mul() : new Sub(), m, other) : null;
            case 4:
                return m.Shape.Columns == other.Shape.Rows && IsSmall(m.Shape.Rows, other.Shape.Columns) && m.Shape.Columns <= MostRows ? MatrixAlgebra.Multiply(m, other) : null;
            default:
                Node scalar = a.Shape.IsScalar ? a : _graph.Apply(new Sum(), a);
                return IsSmall(m.Shape.Rows, m.Shape.Columns) ? MatrixAlgebra.Pointwise(new Mul(), MatrixAlgebra.Spread(scalar, m.Shape), m) : null;
        }
    }

    // A vector or a number from a matrix.
    private Node? Taken(Node a, uint detail)
    {
        if (IsInBlock) return null;
        Node m = Matrix(detail >> 3);
        return (detail % 5) switch
        {
            0 => Fit(a, m.Shape.Columns) is { } x ? MatrixAlgebra.Times(m, x) : null,
            1 => MatrixAlgebra.Column(m, (int)(detail >> 4) % m.Shape.Columns),
            2 => m.Shape.Columns <= MostRows ? MatrixAlgebra.Row(m, (int)(detail >> 4) % m.Shape.Rows) : null,
            3 => MatrixAlgebra.Norm2(m),
            _ => m.Shape.Rows == m.Shape.Columns ? MatrixAlgebra.Trace(m) : MatrixAlgebra.Entry(m, 0, m.Shape.Columns - 1),
        };
    }

    private static bool IsSmall(int rows, int columns) => columns <= MostColumns && rows <= MostRows;

    // The newest first; parameters behind them.
    private Node Matrix(uint detail)
    {
        Node[] all = [.. _matrices, .. _formed];
        return all[all.Length - 1 - (int)(detail % all.Length)];
    }
}
