namespace Fluxion.Samples.Tests;

/// <summary>Matrices of witnesses, as textbooks define them.</summary>
internal static class Matrices
{
    public static Number[,] Times(Number[,] a, Number[,] b)
    {
        var product = new Number[a.GetLength(0), b.GetLength(1)];
        for (int i = 0; i < product.GetLength(0); i++)
        {
            for (int j = 0; j < product.GetLength(1); j++)
            {
                for (int k = 0; k < b.GetLength(0); k++) product[i, j] += a[i, k] * b[k, j];
            }
        }

        return product;
    }

    public static Number[] Times(Number[,] a, Number[] x)
    {
        var product = new Number[a.GetLength(0)];
        for (int i = 0; i < product.Length; i++)
        {
            for (int k = 0; k < x.Length; k++) product[i] += a[i, k] * x[k];
        }

        return product;
    }

    public static Number[,] Transpose(Number[,] a)
    {
        var transposed = new Number[a.GetLength(1), a.GetLength(0)];
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < a.GetLength(1); j++) transposed[j, i] = a[i, j];
        }

        return transposed;
    }

    /// <summary>a + factor · b.</summary>
    public static Number[,] Add(Number[,] a, double factor, Number[,] b)
    {
        var sum = new Number[a.GetLength(0), a.GetLength(1)];
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < a.GetLength(1); j++) sum[i, j] = a[i, j] + (Number.Of(factor) * b[i, j]);
        }

        return sum;
    }

    public static Number Norm2(Number[,] a)
    {
        Number sum = default;
        foreach (Number entry in a) sum += entry * entry;
        return sum;
    }

    public static Number Norm2(Number[] a)
    {
        Number sum = default;
        foreach (Number entry in a) sum += entry * entry;
        return sum;
    }

    public static Number Trace(Number[,] a)
    {
        Number sum = default;
        for (int i = 0; i < a.GetLength(0); i++) sum += a[i, i];
        return sum;
    }
}
