using System;

namespace Fluxion.Samples;

/// <summary>What a Jacobian preserves.</summary>
public static class Structure
{
    /// <summary>‖JᵀΩJ − Ω‖ in the Frobenius norm, Ω = (0 I; −I 0), for x = (q, p).</summary>
    /// <param name="jacobian">Square, of even size: [component][variable].</param>
    public static double SymplecticDefect(double[,] jacobian)
    {
        int n = jacobian.GetLength(0), half = n / 2;
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double form = j == i + half ? -1 : i == j + half ? 1 : 0;
                for (int k = 0; k < half; k++)
                    form += (jacobian[k, i] * jacobian[k + half, j]) - (jacobian[k + half, i] * jacobian[k, j]);
                sum += form * form;
            }
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The determinant, by Gaussian elimination with the largest pivot of each column.</summary>
    /// <param name="matrix">Square.</param>
    public static double Determinant(double[,] matrix)
    {
        double[,] a = (double[,])matrix.Clone();
        int n = a.GetLength(0);
        double product = 1;
        for (int c = 0; c < n; c++)
        {
            int pivot = c;
            for (int r = c + 1; r < n; r++) pivot = Math.Abs(a[r, c]) > Math.Abs(a[pivot, c]) ? r : pivot;
            if (a[pivot, c] == 0) return 0;
            if (pivot != c) product = -product;
            product *= a[pivot, c];
            for (int k = 0; k < n; k++) (a[c, k], a[pivot, k]) = (a[pivot, k], a[c, k]);
            for (int r = c + 1; r < n; r++)
            {
                double factor = a[r, c] / a[c, c];
                for (int k = c; k < n; k++) a[r, k] -= factor * a[c, k];
            }
        }

        return product;
    }
}
