using System;

namespace Fluxion;

/// <summary>
/// Compositions of kicks and drifts for x = (q, p), halves of equal length (McLachlan &amp; Quispel, "Splitting methods", Acta Numerica 11, 2002):
/// <code>
/// kick:  p ← p + d h F_p(q, p)        drift:  q ← q + c h F_q(q, p)
/// </code>
/// Symplectic when F_p depends on q alone and F_q on p alone, as for a separable Hamiltonian H = T(p) + V(q).
/// </summary>
public abstract class SplittingMethod : Integrator
{
    private readonly double[] _kicks;
    private readonly double[] _drifts;
    private readonly double[] _dx;

    /// <param name="field">F.</param>
    /// <param name="dimension">The number of components of x, even.</param>
    /// <param name="kicks">d₁, d₂, …; kicks and drifts alternate, a kick first.</param>
    /// <param name="drifts">c₁, c₂, …; as many as kicks or one fewer.</param>
    private protected SplittingMethod(VectorFieldFunction field, int dimension, double[] kicks, double[] drifts)
        : base(field, dimension)
    {
        if (dimension % 2 != 0)
            throw new ArgumentException($"{GetType().Name} expects an even dimension, x = (q, p), got {dimension}.", nameof(dimension));
        _kicks = kicks;
        _drifts = drifts;
        _dx = new double[dimension];
    }

    private protected override void Advance(Span<double> x, double h)
    {
        int half = Dimension / 2;
        for (int i = 0; i < _kicks.Length; i++)
        {
            Move(x, half, _kicks[i] * h);
            if (i < _drifts.Length)
                Move(x, 0, _drifts[i] * h);
        }
    }

    // Moves the half of x that begins at first.
    private void Move(Span<double> x, int first, double h)
    {
        Field(x, _dx);
        for (int i = first; i < first + (Dimension / 2); i++)
            x[i] += h * _dx[i];
    }
}
