using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// Matrices of bodies. A matrix that differs from sample to sample is the list of its columns from the start: products, sums and
/// transposes are written out on vectors, so that columns which are tangents or cotangents of a network become columns of one product. Parameters
/// stay whole where they are multiplied by a vector or enter arithmetic component by component.
/// </summary>
internal static class MatrixAlgebra
{
    /// <summary>The most columns of a matrix that is written out.</summary>
    public const int LargestColumns = 64;

    /// <summary>The most multiply-adds of a product of matrices that is written out; columns of more than 8 components count once.</summary>
    public const int LargestProduct = 4096;

    /// <summary>How much of a product of a rows × depth matrix with so many columns is written out.</summary>
    public static long WrittenOut(Node a, Node b)
        => IsWhole(a) || IsWhole(b) ? 0 : (long)(a.Shape.Rows > 8 ? 1 : a.Shape.Rows) * a.Shape.Columns * b.Shape.Columns;

    /// <summary>M = [x₁ … xₙ].</summary>
    public static Node FromColumns(IReadOnlyList<Node> columns)
        => columns.Count == 1 ? columns[0] : columns[0].Graph.Apply(new JoinColumns(), [.. columns]);

    /// <summary>The matrix with the given rows.</summary>
    public static Node FromRows(IReadOnlyList<Node> rows) => Transpose(FromColumns(rows));

    /// <summary>Mᵀ, not formed.</summary>
    public static Node Transpose(Node m) => m.Op is TransposeMatrix ? m.Inputs[0] : m.Shape.Rows == 1 ? Row(m, 0) : m.Graph.Apply(new TransposeMatrix(), m);

    /// <summary>M eⱼ.</summary>
    public static Node Column(Node m, int j) => m.Op switch
    {
        TransposeMatrix => Row(m.Inputs[0], j),
        _ when m.Shape.Columns == 1 => m,
        JoinColumns => m.Inputs[j],
        Constant constant => m.Graph.Constant(constant.Value, Shape.Vector(m.Shape.Rows)),
        Broadcast => Spread(m.Inputs[0], Shape.Vector(m.Shape.Rows)),
        IPointwise => m.Graph.Apply(m.Op, [.. m.Inputs.Select(input => Column(input, j))]),
        _ => m.Graph.Apply(new Column(j), m),
    };

    /// <summary>eᵢᵀ M as a vector.</summary>
    public static Node Row(Node m, int i)
    {
        if (m.Op is TransposeMatrix) return Column(m.Inputs[0], i);
        Node[] entries = [.. Enumerable.Range(0, m.Shape.Columns).Select(j => Component(Column(m, j), i))];
        return entries.Length == 1 ? entries[0] : m.Graph.Apply(new Concat(), entries);
    }

    /// <summary>Mᵢⱼ.</summary>
    public static Node Entry(Node m, int i, int j) => m.Op is TransposeMatrix ? Entry(m.Inputs[0], j, i) : Component(Column(m, j), i);

    /// <summary>An op component by component, on matrices of one shape.</summary>
    public static Node Pointwise(Op op, params Node[] x)
        => x.All(IsWhole)
            ? x[0].Graph.Apply(op, x)
            : FromColumns([.. Enumerable.Range(0, x[0].Shape.Columns).Select(j => x[0].Graph.Apply(op, [.. x.Select(m => Column(m, j))]))]);

    /// <summary>a bᵀ.</summary>
    public static Node Outer(Node a, Node b)
        => FromColumns([.. Enumerable.Range(0, b.Length).Select(j => Scale(Component(b, j), a))]);

    /// <summary>A x.</summary>
    public static Node Times(Node a, Node x)
    {
        Graph graph = a.Graph;
        if (Input.IsTrainable(a)) return graph.Apply(new MatVec(), a, x);
        if (a.Op is TransposeMatrix && Input.IsTrainable(a.Inputs[0])) return graph.Apply(new MatVecTransposed(), a.Inputs[0], x);
        if (a.Op is TransposeMatrix) return Stack([.. Enumerable.Range(0, a.Shape.Rows).Select(i => Dot(Column(a.Inputs[0], i), x))]);
        Node[] columns = [.. Enumerable.Range(0, a.Shape.Columns).Select(j => Column(a, j))];
        if (columns.All(static column => Enumerable.Range(0, column.Length).All(i => Known(column, i) is not null)))
            return Stack([.. Enumerable.Range(0, a.Shape.Rows).Select(i => Dot(Row(a, i), x))]);
        return Total([.. columns.Select((column, j) => Known(x, j) switch
        {
            0 => null,
            1 => column,
            -1 => -column,
            _ => Scale(Component(x, j), column),
        })]) ?? graph.Zero(Shape.Vector(a.Shape.Rows));
    }

    /// <summary>A B: column by column, or row by row where B is a parameter, so that the product with it is a fast one.</summary>
    public static Node Multiply(Node a, Node b)
    {
        bool byRows = IsParameter(b) && !IsParameter(a);
        return byRows
            ? FromRows([.. Enumerable.Range(0, a.Shape.Rows).Select(i => Times(Transpose(b), Row(a, i)))])
            : FromColumns([.. Enumerable.Range(0, b.Shape.Columns).Select(j => Times(a, Column(b, j)))]);
    }

    /// <summary>Σ Mᵢⱼ², the square of the Frobenius norm.</summary>
    public static Node Norm2(Node m)
    {
        if (m.Op is TransposeMatrix) m = m.Inputs[0];
        if (IsWhole(m)) return m.Graph.Apply(new Sum(), m * m);
        return Enumerable.Range(0, m.Shape.Columns).Select(j => Column(m, j)).Select(static column => column.Graph.Apply(new Sum(), column * column))
            .Aggregate(static (sum, term) => sum + term);
    }

    /// <summary>Σ Mᵢᵢ.</summary>
    public static Node Trace(Node m)
        => Enumerable.Range(0, m.Shape.Rows).Select(i => Entry(m, i, i)).Aggregate(static (sum, term) => sum + term);

    /// <summary>The identity of a size.</summary>
    public static Node Identity(Graph graph, int size) => FromColumns([.. Enumerable.Range(0, size).Select(j => Unit(graph, size, j))]);

    /// <summary>The canonical symplectic form Ω = [0 I; −I 0] of an even size; x' = Ω ∇H(x).</summary>
    public static Node SymplecticForm(Graph graph, int size)
    {
        int half = size / 2;
        return FromColumns([.. Enumerable.Range(0, size).Select(j => j < half ? Unit(graph, size, j + half, -1) : Unit(graph, size, j - half))]);
    }

    /// <summary>eⱼ, or a multiple of it.</summary>
    public static Node Unit(Graph graph, int size, int j, double value = 1)
    {
        var parts = new List<Node>();
        if (j > 0) parts.Add(graph.Zero(Shape.Vector(j)));
        parts.Add(graph.Constant(value, Shape.Scalar));
        if (j < size - 1) parts.Add(graph.Zero(Shape.Vector(size - 1 - j)));
        return parts.Count == 1 ? parts[0] : graph.Apply(new Concat(), [.. parts]);
    }

    /// <summary>A scalar as a value of another shape.</summary>
    public static Node Spread(Node scalar, Shape shape) => scalar.Shape == shape ? scalar : scalar.Graph.Apply(new Broadcast(shape), scalar);

    /// <summary>One component of a vector.</summary>
    public static Node Component(Node x, int i)
    {
        if (x.Shape.IsScalar) return x;
        return Known(x, i) is { } value ? x.Graph.Constant(value, Shape.Scalar) : x.Graph.Apply(new Slice(i, 1), x);
    }

    /// <summary>Σ of the terms that are there; null for none.</summary>
    public static Node? Total(IEnumerable<Node?> terms)
        => terms.Aggregate((Node?)null, static (sum, term) => sum is null ? term : term is null ? sum : sum + term);

    // A matrix that the kernels read as a whole, component after component.
    private static bool IsWhole(Node m) => Input.IsTrainable(m) || m.Op is Constant or Broadcast || (m.Op is IPointwise && m.Inputs.All(IsWhole));

    private static bool IsParameter(Node m) => Input.IsTrainable(m) || (m.Op is TransposeMatrix && Input.IsTrainable(m.Inputs[0]));

    private static Node Scale(Node s, Node x) => Spread(s, x.Shape) * x;

    private static Node Stack(Node[] entries) => entries.Length == 1 ? entries[0] : entries[0].Graph.Apply(new Concat(), entries);

    // aᵀ x; entries that are the number 0 stand for no term.
    private static Node Dot(Node a, Node x)
    {
        bool sparse = Enumerable.Range(0, a.Length).All(i => Known(a, i) is not null);
        if (!sparse && Enumerable.Range(0, x.Length).All(i => Known(x, i) is not null)) (a, x, sparse) = (x, a, true);
        if (!sparse) return a.Graph.Apply(new Sum(), a * x);
        return Total([.. Enumerable.Range(0, a.Length).Select(i => Known(a, i) switch
        {
            0 => null,
            1 => Component(x, i),
            -1 => -Component(x, i),
            { } value => value * Component(x, i),
            null => throw new InvalidOperationException(),
        })]) ?? a.Graph.Zero(Shape.Scalar);
    }

    // The number that a component is, if it is one.
    private static double? Known(Node x, int i)
    {
        if (x.Op is Constant constant) return constant.Value;
        if (x.Op is not Concat) return null;
        int part = 0;
        while (i >= x.Inputs[part].Length) i -= x.Inputs[part++].Length;
        return Known(x.Inputs[part], i);
    }
}
