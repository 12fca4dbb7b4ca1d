using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <summary>Adds gradients, accumulated in whatever layout was fastest, to the flat gradient.</summary>
/// <remarks>
/// Part of the first gradient of every process, which compiles it: the types of vectors are those of the kernels, since each other one costs the JIT up to a
/// millisecond.
/// </remarks>
public static class Folding
{
    /// <summary>Running sums per element, eight side by side: gradient[e] += Σ of the eight, in the order of <see cref="LaneSum.Fold(Vector512{double})"/>.</summary>
    /// <param name="sums">8 · gradient.Length elements.</param>
    /// <param name="gradient">The elements of one parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lanes(ReadOnlySpan<double> sums, Span<double> gradient)
    {
        Expect.LengthAtLeast(sums, checked(gradient.Length * Vector512<double>.Count), nameof(sums));
        ref double lanes = ref MemoryMarshal.GetReference(sums);
        for (int e = 0; e < gradient.Length; e++)
            gradient[e] += LaneSum.Fold(Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, e * Vector512<double>.Count)));
    }

    /// <summary>Running sums per element, sixteen side by side: gradient[e] += Σ of the sixteen, in the order of <see cref="LaneSum.Fold(Vector512{float})"/>.</summary>
    /// <param name="sums">16 · gradient.Length elements.</param>
    /// <param name="gradient">The elements of one parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lanes(ReadOnlySpan<float> sums, Span<float> gradient)
    {
        Expect.LengthAtLeast(sums, checked(gradient.Length * Vector512<float>.Count), nameof(sums));
        ref float lanes = ref MemoryMarshal.GetReference(sums);
        int e = 0;
        if (Avx512F.IsSupported)
        {
            ref float target = ref MemoryMarshal.GetReference(gradient);
            for (; e <= gradient.Length - 16; e += 16)
                (Vector512.LoadUnsafe(ref Unsafe.Add(ref target, e)) + LaneSum.FoldSixteen(ref Unsafe.Add(ref lanes, e * Vector512<float>.Count))).StoreUnsafe(ref Unsafe.Add(ref target, e));
        }

        for (; e < gradient.Length; e++)
            gradient[e] += LaneSum.Fold(Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, e * Vector512<float>.Count)));
    }

    /// <summary>A matrix in its own order with padded rows: gradient[i·outputs + o] += sums[i·stride + o].</summary>
    /// <param name="sums">Rows of <paramref name="stride"/> elements, one per input.</param>
    /// <param name="stride">Elements per row, at least <paramref name="outputs"/>.</param>
    /// <param name="gradient">The matrix, input by input.</param>
    /// <param name="outputs">The number of outputs.</param>
    public static void Rows<T>(ReadOnlySpan<T> sums, int stride, Span<T> gradient, int outputs)
        where T : unmanaged
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

    // to[i] += from[i], the same bits with vectors of any width. Vectors of a generic type would load three more types for the JIT: 1.4 ms of a process.
    private static void Add<T>(ReadOnlySpan<T> from, Span<T> to)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) Add(MemoryMarshal.Cast<T, double>(from), MemoryMarshal.Cast<T, double>(to));
        else if (typeof(T) == typeof(float)) Add(MemoryMarshal.Cast<T, float>(from), MemoryMarshal.Cast<T, float>(to));
        else throw new NotSupportedException($"Gradients hold double or float, not {typeof(T)}.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<double> from, Span<double> to)
    {
        ref double source = ref MemoryMarshal.GetReference(from);
        ref double target = ref MemoryMarshal.GetReference(to);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= to.Length - Vector512<double>.Count; i += Vector512<double>.Count)
                (Vector512.LoadUnsafe(ref Unsafe.Add(ref target, i)) + Vector512.LoadUnsafe(ref Unsafe.Add(ref source, i))).StoreUnsafe(ref Unsafe.Add(ref target, i));
        }
        else
        {
            for (; i <= to.Length - Vector256<double>.Count; i += Vector256<double>.Count)
                (Vector256.LoadUnsafe(ref Unsafe.Add(ref target, i)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref source, i))).StoreUnsafe(ref Unsafe.Add(ref target, i));
        }

        for (; i < to.Length; i++) to[i] += from[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        ref float source = ref MemoryMarshal.GetReference(from);
        ref float target = ref MemoryMarshal.GetReference(to);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= to.Length - Vector512<float>.Count; i += Vector512<float>.Count)
                (Vector512.LoadUnsafe(ref Unsafe.Add(ref target, i)) + Vector512.LoadUnsafe(ref Unsafe.Add(ref source, i))).StoreUnsafe(ref Unsafe.Add(ref target, i));
        }
        else
        {
            for (; i <= to.Length - Vector256<float>.Count; i += Vector256<float>.Count)
                (Vector256.LoadUnsafe(ref Unsafe.Add(ref target, i)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref source, i))).StoreUnsafe(ref Unsafe.Add(ref target, i));
        }

        for (; i < to.Length; i++) to[i] += from[i];
    }
}
