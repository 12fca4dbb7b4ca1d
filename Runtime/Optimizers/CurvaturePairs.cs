using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Fluxion.Runtime;

/// <summary>The last m pairs (s, y) of <see cref="LBfgs"/>, in a ring, and the inverse Hessian they define.</summary>
internal sealed class CurvaturePairs<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Pairs with sᵀy ≤ u yᵀy are left out: H would lose definiteness to rounding (Byrd, Lu, Nocedal & Zhu, SIAM J. Sci. Comput. 16, 1995, §3).
    private const double MinCurvature = 2.2e-16;

    private readonly AlignedArray<T>[] _s;
    private readonly AlignedArray<T>[] _y;
    private readonly double[] _rho;
    private readonly double[] _alpha;
    private int _next;
    private double _scale;

    public CurvaturePairs(int capacity, int length)
    {
        _s = new AlignedArray<T>[capacity];
        _y = new AlignedArray<T>[capacity];
        for (int i = 0; i < capacity; i++)
        {
            _s[i] = new AlignedArray<T>(length);
            _y[i] = new AlignedArray<T>(length);
        }

        _rho = new double[capacity];
        _alpha = new double[capacity];
    }

    /// <summary>The number of pairs held.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all pairs.</summary>
    public void Clear()
    {
        Count = 0;
        _next = 0;
    }

    /// <summary>Adds s = x − x₀, y = g − g₀ unless its curvature is not safely positive; drops the oldest pair if full.</summary>
    public void Add(ReadOnlySpan<T> x, ReadOnlySpan<T> x0, ReadOnlySpan<T> g, ReadOnlySpan<T> g0)
    {
        Span<T> s = _s[_next].Span, y = _y[_next].Span;
        TensorPrimitives.Subtract(x, x0, s);
        TensorPrimitives.Subtract(g, g0, y);
        double sy = VectorAlgebra.Dot<T>(s, y), yy = VectorAlgebra.Dot<T>(y, y);
        if (!(sy > MinCurvature * yy))
        {
            // The slot of the oldest pair has been overwritten.
            Count = Math.Min(Count, _s.Length - 1);
            return;
        }

        _rho[_next] = 1 / sy;
        _scale = sy / yy;
        _next = (_next + 1) % _s.Length;
        Count = Math.Min(Count + 1, _s.Length);
    }

    /// <summary>q ← H q, the two-loop recursion.</summary>
    public void ApplyInverse(Span<T> q)
    {
        if (Count == 0)
            return;
        for (int back = 1; back <= Count; back++)
        {
            int k = Slot(back);
            _alpha[k] = _rho[k] * VectorAlgebra.Dot<T>(_s[k].Span, q);
            TensorPrimitives.MultiplyAdd(_y[k].Span, T.CreateTruncating(-_alpha[k]), q, q);
        }

        TensorPrimitives.Multiply(q, T.CreateTruncating(_scale), q);
        for (int back = Count; back >= 1; back--)
        {
            int k = Slot(back);
            double beta = _rho[k] * VectorAlgebra.Dot<T>(_y[k].Span, q);
            TensorPrimitives.MultiplyAdd(_s[k].Span, T.CreateTruncating(_alpha[k] - beta), q, q);
        }
    }

    private int Slot(int back) => (_next - back + _s.Length) % _s.Length;
}
