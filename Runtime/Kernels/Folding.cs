using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>Adds gradients, accumulated in whatever layout was fastest, to the flat gradient.</summary>
public static class Folding
{
    /// <summary>Running sums per element, eight side by side: gradient[e] += Σ of the eight, in the order of <see cref="LaneSum.Fold(Vector512{double})"/>.</summary>
    /// <param name="sums">8 · gradient.Length elements.</param>
    /// <param name="gradient">The elements of one parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lanes(ReadOnlySpan<double> sums, Span<double> gradient)
    {
        for (int e = 0; e < gradient.Length; e++)
            gradient[e] += LaneSum.Fold(Vector512.Create(sums.Slice(e * Vector512<double>.Count, Vector512<double>.Count)));
    }

    /// <summary>Running sums per element, sixteen side by side: gradient[e] += Σ of the sixteen, in the order of <see cref="LaneSum.Fold(Vector512{float})"/>.</summary>
    /// <param name="sums">16 · gradient.Length elements.</param>
    /// <param name="gradient">The elements of one parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lanes(ReadOnlySpan<float> sums, Span<float> gradient)
    {
        for (int e = 0; e < gradient.Length; e++)
            gradient[e] += LaneSum.Fold(Vector512.Create(sums.Slice(e * Vector512<float>.Count, Vector512<float>.Count)));
    }

    /// <summary>A matrix in its own order with padded rows: gradient[i·outputs + o] += sums[i·stride + o].</summary>
    /// <param name="sums">Rows of <paramref name="stride"/> elements, one per input.</param>
    /// <param name="stride">Elements per row, at least <paramref name="outputs"/>.</param>
    /// <param name="gradient">The matrix, input by input.</param>
    /// <param name="outputs">The number of outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<T>(ReadOnlySpan<T> sums, int stride, Span<T> gradient, int outputs)
        where T : unmanaged, INumber<T>
    {
        if (stride == outputs)
        {
            Add(sums[..gradient.Length], gradient);
            return;
        }

        for (int i = 0; i < gradient.Length / outputs; i++) Add(sums.Slice(i * stride, outputs), gradient.Slice(i * outputs, outputs));
    }

    /// <summary>A matrix output by output with padded rows: gradient[i·outputs + o] += sums[o·stride + i].</summary>
    /// <param name="sums">Rows of <paramref name="stride"/> elements, one per output.</param>
    /// <param name="stride">Elements per row, at least the number of inputs.</param>
    /// <param name="gradient">The matrix, input by input.</param>
    /// <param name="outputs">The number of outputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transposed<T>(ReadOnlySpan<T> sums, int stride, Span<T> gradient, int outputs)
        where T : unmanaged, INumber<T>
    {
        int inputs = gradient.Length / outputs;
        for (int o = 0; o < outputs; o++)
        {
            ReadOnlySpan<T> from = sums.Slice(o * stride, inputs);
            ref T to = ref gradient[o];
            for (int i = 0; i < from.Length; i++) Unsafe.Add(ref to, i * outputs) += from[i];
        }
    }

    // to[i] += from[i], the same bits with vectors of any width.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(ReadOnlySpan<T> from, Span<T> to)
        where T : unmanaged, INumber<T>
    {
        ref T source = ref MemoryMarshal.GetReference(from);
        ref T target = ref MemoryMarshal.GetReference(to);
        int i = 0;
        for (; i <= to.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            (Vector256.LoadUnsafe(ref target, (nuint)i) + Vector256.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        for (; i < to.Length; i++) to[i] += from[i];
    }
}
