using System;
using System.Globalization;

namespace Fluxion;

/// <summary>
/// The Gauss–Legendre method with four stages (Kuntzmann 1961; Butcher, Math. Comput. 18, 1964), order 8, symplectic, symmetric and A-stable:
/// collocation at the zeros cᵢ of the shifted Legendre polynomial P₄(2c − 1),
/// <code>
/// Zᵢ = h Σⱼ aᵢⱼ F(x + Zⱼ)        x ← x + h Σᵢ bᵢ F(x + Zᵢ)
/// aᵢⱼ = ∫₀^cᵢ ℓⱼ(s) ds            bⱼ = ∫₀¹ ℓⱼ(s) ds
/// </code>
/// The stages are iterated until rounding stops them and increments are summed with compensation, so that rounding errors in
/// invariants grow like a random walk (Hairer, McLachlan &amp; Razakarivony, "Achieving Brouwer’s law with implicit Runge–Kutta methods", BIT 48, 2008).
/// </summary>
public sealed class GaussLegendre8 : Integrator
{
    private const int Stages = 4;
    private const int MaxIterations = 200;

    // Changes below this share of the state may be rounding, so that they need not shrink any more.
    private const double RoundingFloor = 1e-12;

    private readonly double[,] _a = new double[Stages, Stages];
    private readonly double[] _b = new double[Stages];
    private readonly double[][] _f = new double[Stages][];
    private readonly double[][] _z = new double[Stages][];
    private readonly double[] _point;
    private readonly double[] _lost;

    /// <summary>A method for a field of the given dimension.</summary>
    /// <param name="field">F.</param>
    /// <param name="dimension">The number of components of x.</param>
    public GaussLegendre8(VectorFieldFunction field, int dimension)
        : base(field, dimension)
    {
        SetTableau();
        for (int i = 0; i < Stages; i++)
        {
            _f[i] = new double[dimension];
            _z[i] = new double[dimension];
        }

        _point = new double[dimension];
        _lost = new double[dimension];
    }

    /// <inheritdoc/>
    public override int Order => 8;

    private protected override void Restart() => Array.Clear(_lost);

    private protected override void Advance(Span<double> x, double h)
    {
        Solve(x, h);
        for (int n = 0; n < Dimension; n++)
        {
            double sum = 0;
            for (int i = 0; i < Stages; i++)
                sum += _b[i] * _f[i][n];

            // Kahan: what this addition loses is added to the next one.
            double increment = (h * sum) + _lost[n];
            double next = x[n] + increment;
            _lost[n] = increment - (next - x[n]);
            x[n] = next;
        }
    }

    // Fixed-point iteration, until the stages change no more or only by rounding.
    private void Solve(ReadOnlySpan<double> x, double h)
    {
        for (int i = 0; i < Stages; i++)
            Array.Clear(_z[i]);
        double before = double.PositiveInfinity, scale = 0;
        foreach (double value in x)
            scale = Math.Max(scale, Math.Abs(value));
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            EvaluateStages(x);
            double change = UpdateStages(h);
            if (change == 0 || (change >= before && change <= RoundingFloor * scale))
            {
                EvaluateStages(x);
                return;
            }

            before = change;
        }

        throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture, $"The stages of GaussLegendre8 do not converge with step {h}; expected a smaller step or a finite field."));
    }

    // fᵢ = F(x + Zᵢ)
    private void EvaluateStages(ReadOnlySpan<double> x)
    {
        for (int i = 0; i < Stages; i++)
        {
            for (int n = 0; n < Dimension; n++)
                _point[n] = x[n] + (_z[i][n] + _lost[n]);
            Field(_point, _f[i]);
        }
    }

    // Zᵢ = h Σⱼ aᵢⱼ fⱼ; returns the largest change, NaN if there is one.
    private double UpdateStages(double h)
    {
        double change = 0;
        for (int i = 0; i < Stages; i++)
        {
            for (int n = 0; n < Dimension; n++)
            {
                double sum = 0;
                for (int j = 0; j < Stages; j++)
                    sum += _a[i, j] * _f[j][n];
                change = Math.Max(change, Math.Abs((h * sum) - _z[i][n]));
                _z[i][n] = h * sum;
            }
        }

        return change;
    }

    // By antisymmetry about c = 1/2 in u = 2c − 1, with ℓⱼ written out as a cubic: exact but for the last rounding.
    private void SetTableau()
    {
        double outer = Math.Sqrt((3 + (2 * Math.Sqrt(1.2))) / 7), inner = Math.Sqrt((3 - (2 * Math.Sqrt(1.2))) / 7);
        double[] u = [-outer, -inner, inner, outer];
        for (int j = 0; j < Stages; j++)
        {
            // ℓⱼ(u) = Π (u − r) / Π (uⱼ − r) over the other nodes r = −uⱼ and ±s: numerator (u + uⱼ)(u² − s²).
            double s2 = j is 0 or 3 ? inner * inner : outer * outer;
            double scale = 1 / (2 * u[j] * ((u[j] * u[j]) - s2));
            for (int i = 0; i < Stages; i++)
                _a[i, j] = 0.5 * scale * (Antiderivative(u[i], u[j], s2) - Antiderivative(-1, u[j], s2));
            _b[j] = 0.5 * scale * (Antiderivative(1, u[j], s2) - Antiderivative(-1, u[j], s2));
        }

        // ∫ (v + uⱼ)(v² − s²) dv
        static double Antiderivative(double v, double node, double s2) =>
            (v * v * v * v / 4) + (node * v * v * v / 3) - (s2 * v * v / 2) - (node * s2 * v);
    }
}
