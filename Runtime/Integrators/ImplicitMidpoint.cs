using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// The implicit midpoint method (Hairer, Lubich &amp; Wanner, Geometric Numerical Integration, II.1.3), order 2, symplectic and symmetric for
/// every Hamiltonian:
/// <code>
/// z = x + h/2 F(z)        x ← x + h F(z)
/// </code>
/// z is iterated a fixed number of times from z = x; each time its error shrinks by the factor h/2 ‖F′‖.
/// </summary>
public sealed class ImplicitMidpoint : Integrator
{
    private readonly int _iterations;
    private readonly double[] _z;
    private readonly double[] _dx;

    /// <summary>A method for a field of the given dimension.</summary>
    /// <param name="field">F.</param>
    /// <param name="dimension">The number of components of x.</param>
    /// <param name="iterations">The number of evaluations of F that z is iterated by, at least 1.</param>
    public ImplicitMidpoint(VectorFieldFunction field, int dimension, int iterations = 12)
        : base(field, dimension)
    {
        Expect.AtLeast(iterations, 1, nameof(iterations), nameof(ImplicitMidpoint));
        _iterations = iterations;
        _z = new double[dimension];
        _dx = new double[dimension];
    }

    /// <inheritdoc/>
    public override int Order => 2;

    private protected override void Advance(Span<double> x, double h)
    {
        x.CopyTo(_z);
        for (int i = 0; i < _iterations; i++)
        {
            Field(_z, _dx);
            for (int n = 0; n < Dimension; n++)
                _z[n] = x[n] + (0.5 * h * _dx[n]);
        }

        Field(_z, _dx);
        for (int n = 0; n < Dimension; n++)
            x[n] += h * _dx[n];
    }
}
