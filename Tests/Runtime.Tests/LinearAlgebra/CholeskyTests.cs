using System;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Runtime.Tests.LinearAlgebra;

public class CholeskyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    [InlineData(300)]
    public void Solve_OfAGramMatrix_GivesTheKnownSolution(int size)
    {
        double[,] a = Gram(size, rows: size + 20);
        double[] x = new double[size], known = new double[size];
        for (int i = 0; i < size; i++) known[i] = Math.Sin(i + 1);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++) x[i] += a[i, j] * known[j];
        }

        SymmetricMatrix matrix = Fill(a, size);
        var cholesky = new Cholesky(size);
        Assert.True(cholesky.Factor(matrix, pool: null));
        cholesky.Solve(matrix, x);
        for (int i = 0; i < size; i++) Assert.Equal(known[i], x[i], 1e-9);
    }

    [Fact]
    public void Factor_TimesItsTranspose_IsTheMatrix()
    {
        const int size = 150;
        double[,] a = Gram(size, rows: 170);
        SymmetricMatrix u = Fill(a, size);
        Assert.True(new Cholesky(size).Factor(u, pool: null));
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                double product = 0;
                for (int k = 0; k <= i; k++) product += u.Upper(k)[i - k] * u.Upper(k)[j - k];
                Assert.Equal(a[i, j], product, 1e-10);
            }
        }
    }

    [Fact]
    public void Factor_OfAnIndefiniteMatrix_Refuses()
    {
        const int size = 100;
        double[,] a = Gram(size, rows: 120);
        a[90, 90] = -1;
        Assert.False(new Cholesky(size).Factor(Fill(a, size), pool: null));
    }

    [Fact]
    public void Factor_OnManyWorkers_GivesTheSameBits()
    {
        const int size = 333;
        double[,] a = Gram(size, rows: 400);
        SymmetricMatrix one = Fill(a, size), many = Fill(a, size);
        using var pool = new WorkerPool(3);
        Assert.True(new Cholesky(size).Factor(one, pool: null));
        Assert.True(new Cholesky(size).Factor(many, pool));
        for (int i = 0; i < size; i++) Assert.Equal(one.Upper(i).ToArray(), many.Upper(i).ToArray());
    }

    [Theory]
    [InlineData(9, 3)]
    [InlineData(40, 17)]
    [InlineData(300, 64)]
    public void SymmetricUpdate_AddsTheProductOfTheRows(int columns, int rows)
    {
        var random = new Random(4);
        var packed = new PackedRows(columns, rows);
        double[,] r = new double[rows, columns];
        for (int k = 0; k < rows; k++)
        {
            for (int j = 0; j < columns; j++)
            {
                r[k, j] = random.NextDouble() - 0.5;
                packed.Panel(j / PackedRows.Width)[(k * PackedRows.Width) + (j % PackedRows.Width)] = r[k, j];
            }
        }

        var matrix = new SymmetricMatrix(columns);
        matrix.Diagonal(columns - 1) = 1;
        new SymmetricUpdate().Run(null, matrix, packed, 2);
        for (int i = 0; i < columns; i++)
        {
            for (int j = i; j < columns; j++)
            {
                double expected = i == columns - 1 ? 1 : 0;
                for (int k = 0; k < rows; k++) expected += 2 * r[k, i] * r[k, j];
                Assert.Equal(expected, matrix.Upper(i)[j - i], 1e-12);
            }
        }
    }

    private static double[,] Gram(int size, int rows)
    {
        var random = new Random(3);
        double[,] r = new double[rows, size], a = new double[size, size];
        for (int k = 0; k < rows; k++)
        {
            for (int i = 0; i < size; i++) r[k, i] = random.NextDouble() - 0.5;
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                for (int k = 0; k < rows; k++) a[i, j] += r[k, i] * r[k, j];
            }

            a[i, i] += 1;
        }

        return a;
    }

    private static SymmetricMatrix Fill(double[,] a, int size)
    {
        var matrix = new SymmetricMatrix(size);
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++) matrix.Upper(i)[j - i] = a[i, j];
        }

        return matrix;
    }
}
