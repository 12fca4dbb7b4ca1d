using System;

namespace Fluxion;

/// <summary>
/// Explicit Runge–Kutta methods, given by a tableau (Kutta, Z. Math. Phys. 46, 1901; Butcher, J. Austral. Math. Soc. 4, 1964):
/// <code>
/// kᵢ = F(x + h Σⱼ aᵢⱼ kⱼ), j &lt; i        x ← x + h Σᵢ bᵢ kᵢ
/// </code>
/// </summary>
public abstract class ExplicitRungeKutta : Integrator
{
    private readonly double[][] _a;
    private readonly double[] _b;
    private readonly double[][] _k;
    private readonly double[] _stage;

    /// <param name="field">F.</param>
    /// <param name="dimension">The number of components of x.</param>
    /// <param name="a">The rows of the tableau, row i with i entries.</param>
    /// <param name="b">The weights.</param>
    private protected ExplicitRungeKutta(VectorFieldFunction field, int dimension, double[][] a, double[] b)
        : base(field, dimension)
    {
        _a = a;
        _b = b;
        _k = new double[b.Length][];
        for (int i = 0; i < b.Length; i++)
            _k[i] = new double[dimension];
        _stage = new double[dimension];
    }

    private protected override void Advance(Span<double> x, double h)
    {
        for (int i = 0; i < _b.Length; i++)
        {
            Combine(x, h, _a[i], _stage);
            Field(_stage, _k[i]);
        }

        Combine(x, h, _b, x);
    }

    // result = x + h Σ wⱼ kⱼ
    private void Combine(ReadOnlySpan<double> x, double h, double[] weights, Span<double> result)
    {
        for (int n = 0; n < Dimension; n++)
        {
            double sum = 0;
            for (int j = 0; j < weights.Length; j++)
                sum += weights[j] * _k[j][n];
            result[n] = x[n] + (h * sum);
        }
    }
}
