using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>The moments of <see cref="Adam"/> and <see cref="AdamW"/>, and their update over vectors.</summary>
internal sealed class AdamState<T>(FirstOrderOptimizer settings, double beta1, double beta2, double epsilon, double decay, int count) : FirstOrderState<T>(settings, count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _mean = new(count);
    private readonly AlignedArray<T> _square = new(count);

    // β₁ᵗ and β₂ᵗ.
    private double _power1 = 1;
    private double _power2 = 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double rate)
    {
        _power1 *= beta1;
        _power2 *= beta2;
        T b1 = T.CreateTruncating(beta1), c1 = T.CreateTruncating(1 - beta1);
        T b2 = T.CreateTruncating(beta2), c2 = T.CreateTruncating(1 - beta2);
        T step = T.CreateTruncating(rate / (1 - _power1));
        T root = T.CreateTruncating(1 / Math.Sqrt(1 - _power2));
        T eps = T.CreateTruncating(epsilon), keep = T.CreateTruncating(1 - (rate * decay));

        ref T theta = ref MemoryMarshal.GetReference(parameters);
        ref T g = ref MemoryMarshal.GetReference(gradient);
        ref T m = ref MemoryMarshal.GetReference(_mean.Span);
        ref T v = ref MemoryMarshal.GetReference(_square.Span);
        int i = 0;
        if (Vector256<T>.IsSupported)
        {
            Vector256<T> eps8 = Vector256.Create(eps);
            for (; i <= parameters.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                nuint at = (nuint)i;
                Vector256<T> gi = Vector256.LoadUnsafe(ref g, at);
                Vector256<T> mi = (Vector256.LoadUnsafe(ref m, at) * b1) + (gi * c1);
                Vector256<T> vi = (Vector256.LoadUnsafe(ref v, at) * b2) + (gi * gi * c2);
                Vector256<T> next = (Vector256.LoadUnsafe(ref theta, at) * keep) - (mi * step / ((Vector256.Sqrt(vi) * root) + eps8));
                mi.StoreUnsafe(ref m, at);
                vi.StoreUnsafe(ref v, at);
                next.StoreUnsafe(ref theta, at);
            }
        }

        if (i < parameters.Length) UpdateRest(i, parameters, gradient, (b1, c1), (b2, c2), step, root, eps, keep);
    }

    // What fills no vector, compiled where there is such a rest: operators of generic numbers take the JIT a while.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UpdateRest(int first, Span<T> parameters, ReadOnlySpan<T> gradient, (T Old, T New) m, (T Old, T New) v, T step, T root, T eps, T keep)
    {
        Span<T> mean = _mean.Span, square = _square.Span;
        for (int i = first; i < parameters.Length; i++)
        {
            mean[i] = (mean[i] * m.Old) + (gradient[i] * m.New);
            square[i] = (square[i] * v.Old) + (gradient[i] * gradient[i] * v.New);
            parameters[i] = (parameters[i] * keep) - (mean[i] * step / ((T.Sqrt(square[i]) * root) + eps));
        }
    }
}
