using System;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Graphs;

/// <summary>Matrices in bodies: their shapes are checked here, their algebra stands in <see cref="MatrixAlgebra"/>.</summary>
internal sealed partial class BodyBuilder
{
    private Node MatrixOperation(OperationExpr operation, Node[] x)
    {
        switch (operation.Name)
        {
            case "matvec":
                if (x[1].Length != x[0].Shape.Columns) throw Width(operation, "the vector", FormattableString.Invariant($"{x[0].Shape.Columns} components"), x[1]);
                return MatrixAlgebra.Times(x[0], x[1]);
            case "matmul":
                if (x[1].Shape.Rows != x[0].Shape.Columns) throw Width(operation, "the rows of the right matrix", Number(x[0].Shape.Columns), Number(x[1].Shape.Rows));
                long size = MatrixAlgebra.WrittenOut(x[0], x[1]);
                if (size > MatrixAlgebra.LargestProduct)
                {
                    throw Complain(ComplaintIds.MatrixTooLarge, operation, "A product of matrices",
                        FormattableString.Invariant($"{MatrixAlgebra.LargestProduct} multiply-adds"), FormattableString.Invariant($"{size}"));
                }

                return Within(operation, MatrixAlgebra.Multiply(x[0], x[1]));
            case "transpose":
                return MatrixAlgebra.Transpose(x[0]);
            case "norm2":
                return MatrixAlgebra.Norm2(x[0]);
            case "trace":
                if (x[0].Shape.Rows != x[0].Shape.Columns) throw Width(operation, "the matrix under Trace", "as many rows as columns", x[0]);
                return MatrixAlgebra.Trace(x[0]);
            case "outer":
                ExpectColumns(operation, x[1].Length);
                return MatrixAlgebra.Outer(x[0], x[1]);
            default:
                ExpectColumns(operation, x[0].Length);
                foreach (Node row in x)
                {
                    if (row.Length != x[0].Length) throw Width(operation, "the rows of Matrix", GraphBuilder.Components(x[0]), row);
                }

                ExpectColumns(operation, x.Length);
                return MatrixAlgebra.FromRows(x);
        }
    }

    private Node Entry(EntryExpr entry)
    {
        Node matrix = Build(entry.Matrix);
        if (entry.Row >= matrix.Shape.Rows) throw Width(entry, "the row", FormattableString.Invariant($"0 to {matrix.Shape.Rows - 1}"), Number(entry.Row));
        if (entry.Column >= matrix.Shape.Columns) throw Width(entry, "the column", FormattableString.Invariant($"0 to {matrix.Shape.Columns - 1}"), Number(entry.Column));
        return MatrixAlgebra.Entry(matrix, entry.Row, entry.Column);
    }

    private Node ConstantMatrix(ConstantMatrixExpr constant)
    {
        ExpectColumns(constant, constant.Size);
        if (constant.Name == "identity") return MatrixAlgebra.Identity(Graph, constant.Size);
        if (constant.Size % 2 != 0) throw Width(constant, "the size of SymplecticForm", "an even number", Number(constant.Size));
        return MatrixAlgebra.SymplecticForm(Graph, constant.Size);
    }

    private Node Within(ExprSpec at, Node matrix)
    {
        ExpectColumns(at, matrix.Shape.Columns);
        return matrix;
    }

    private void ExpectColumns(ExprSpec at, int columns)
    {
        if (columns <= MatrixAlgebra.LargestColumns) return;
        throw Complain(ComplaintIds.MatrixTooLarge, at, "A matrix within a body",
            FormattableString.Invariant($"{MatrixAlgebra.LargestColumns} columns"), Number(columns));
    }

    private static string Number(int value) => FormattableString.Invariant($"{value}");
}
