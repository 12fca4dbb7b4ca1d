using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Runtime;

/// <summary>Sums in a fixed order, so that the bits of a result do not depend on the width of the processor's vectors.</summary>
/// <remarks>
/// There are eight logical lanes of <c>double</c> or sixteen of <c>float</c>, held in one 512-bit vector or in two of 256 bits. A fold adds the upper half to the
/// lower until one number is left: lane i + lane i+8, then i+4, i+2, i+1.
/// </remarks>
public static class LaneSum
{
    // A block is summed lane by lane; above it halves are summed apart (pairwise summation, Higham 1993).
    private const int Block = 256;

    /// <summary>Fold of eight lanes: ((0+4)+(2+6)) + ((1+5)+(3+7)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Fold(Vector512<double> lanes)
    {
        if (!Avx512F.IsSupported) return Fold(lanes.GetLower(), lanes.GetUpper());
        // The same sums without a vector of another type: halves, quarters, neighbours change places.
        lanes += Avx512F.Shuffle4x128(lanes, lanes, 0b_01_00_11_10);
        lanes += Avx512F.Shuffle4x128(lanes, lanes, 0b_10_11_00_01);
        return (lanes + Avx512F.Permute2x64(lanes, 0b_01010101)).ToScalar();
    }

    /// <summary>Fold of eight lanes in two vectors, <paramref name="lower"/> holding lanes 0 to 3; the bits of <see cref="Fold(Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Fold(Vector256<double> lower, Vector256<double> upper)
    {
        Vector256<double> four = lower + upper;
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>Fold of sixteen lanes: lane i + lane i+8, then i+4, i+2, i+1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fold(Vector512<float> lanes)
    {
        if (!Avx512F.IsSupported) return Fold(lanes.GetLower(), lanes.GetUpper());
        // The same sums without a vector of another type: halves, quarters, pairs, neighbours change places.
        lanes += Avx512F.Shuffle4x128(lanes, lanes, 0b_01_00_11_10);
        lanes += Avx512F.Shuffle4x128(lanes, lanes, 0b_10_11_00_01);
        lanes += Avx512F.Permute4x32(lanes, 0b_01_00_11_10);
        return (lanes + Avx512F.Permute4x32(lanes, 0b_10_11_00_01)).ToScalar();
    }

    /// <summary>The folds of sixteen neighbouring vectors, side by side: sums of two vectors stand in one from the first addition on. Needs AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> FoldSixteen(ref float lanes)
    {
        // Every fourth vector together: what is shuffled in the end stands in their order.
        Vector512<float> a = Pairs(Quarters(ref lanes, 0), Quarters(ref lanes, 1)), b = Pairs(Quarters(ref lanes, 2), Quarters(ref lanes, 3));
        return Avx512F.Shuffle(a, b, 0x88) + Avx512F.Shuffle(a, b, 0xDD);

        static Vector512<float> Pairs(Vector512<float> x, Vector512<float> y) => Avx512F.Shuffle(x, y, 0x44) + Avx512F.Shuffle(x, y, 0xEE);

        static Vector512<float> Quarters(ref float lanes, int i)
        {
            Vector512<float> x = Halves(ref lanes, i, i + 4), y = Halves(ref lanes, i + 8, i + 12);
            return Avx512F.Shuffle4x128(x, y, 0x88) + Avx512F.Shuffle4x128(x, y, 0xDD);
        }

        static Vector512<float> Halves(ref float lanes, int i, int j)
        {
            Vector512<float> x = Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, 16 * i)), y = Vector512.LoadUnsafe(ref Unsafe.Add(ref lanes, 16 * j));
            return Avx512F.Shuffle4x128(x, y, 0x44) + Avx512F.Shuffle4x128(x, y, 0xEE);
        }
    }

    /// <summary>Fold of sixteen lanes in two vectors, <paramref name="lower"/> holding lanes 0 to 7; the bits of <see cref="Fold(Vector512{float})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fold(Vector256<float> lower, Vector256<float> upper)
    {
        Vector256<float> eight = lower + upper;
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    /// <summary>Σ values. Blocks of 256 go into eight lanes and are folded; sums of blocks are added pairwise. The empty sum is 0.</summary>
    /// <remarks>Relative to Σ|values| the error is at most about (31 + log₂ n) · 2⁻⁵³.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<double> values)
    {
        if (values.Length > Block)
        {
            int half = HalfInBlocks(values.Length);
            return Sum(values[..half]) + Sum(values[half..]);
        }

        ref double first = ref MemoryMarshal.GetReference(values);
        Vector512<double> lanes = Vector512<double>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            lanes += Vector512.LoadUnsafe(ref Unsafe.Add(ref first, i));
        return i == values.Length ? Fold(lanes) : FoldRest(lanes, values[i..]);
    }

    // The last values go to the first lanes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double FoldRest(Vector512<double> lanes, ReadOnlySpan<double> rest)
    {
        for (int lane = 0; lane < rest.Length; lane++) lanes = lanes.WithElement(lane, lanes[lane] + rest[lane]);
        return Fold(lanes);
    }

    /// <summary>Σ values. Blocks of 256 go into sixteen lanes and are folded; sums of blocks are added pairwise. The empty sum is 0.</summary>
    /// <remarks>Relative to Σ|values| the error is at most about (15 + log₂ n) · 2⁻²⁴.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Sum(ReadOnlySpan<float> values)
    {
        if (values.Length > Block)
        {
            int half = HalfInBlocks(values.Length);
            return Sum(values[..half]) + Sum(values[half..]);
        }

        ref float first = ref MemoryMarshal.GetReference(values);
        Vector512<float> lanes = Vector512<float>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector512<float>.Count; i += Vector512<float>.Count)
            lanes += Vector512.LoadUnsafe(ref Unsafe.Add(ref first, i));
        return i == values.Length ? Fold(lanes) : FoldRest(lanes, values[i..]);
    }

    // The last values go to the first lanes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float FoldRest(Vector512<float> lanes, ReadOnlySpan<float> rest)
    {
        for (int lane = 0; lane < rest.Length; lane++) lanes = lanes.WithElement(lane, lanes[lane] + rest[lane]);
        return Fold(lanes);
    }

    /// <summary>Half of <paramref name="length"/>, rounded up to whole blocks: the tree depends on the length alone.</summary>
    private static int HalfInBlocks(int length) => (((length - 1) / (2 * Block)) + 1) * Block;
}
