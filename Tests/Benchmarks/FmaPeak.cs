using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Benchmarks;

/// <summary>The rate of fused multiply-adds of one core: independent chains in registers, in the widest vectors that the runtime uses.</summary>
internal static class FmaPeak
{
    private const int Rounds = 210_000;

    /// <summary>Floating-point operations of one call of <see cref="Run"/>.</summary>
    public static double Operations => 2.0 * 16 * Rounds * Vector512<Number>.Count;

    /// <summary>Runs the chains; the result has to be used.</summary>
    public static double Run(double seed) => Vector512.IsHardwareAccelerated ? Wide((Number)seed) : Narrow((Number)seed);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Wide(Number seed)
    {
        Vector512<Number> x = Vector512.Create(seed), y = Vector512.Create((Number)1e-9), m = Vector512.Create((Number)0.999999);
        Vector512<Number> a0 = x, a1 = x + y, a2 = a1 + y, a3 = a2 + y, a4 = a3 + y, a5 = a4 + y, a6 = a5 + y, a7 = a6 + y;
        Vector512<Number> b0 = a7 + y, b1 = b0 + y, b2 = b1 + y, b3 = b2 + y, b4 = b3 + y, b5 = b4 + y, b6 = b5 + y, b7 = b6 + y;
        for (int i = 0; i < Rounds; i++)
        {
            a0 = Vector512.FusedMultiplyAdd(a0, m, y);
            a1 = Vector512.FusedMultiplyAdd(a1, m, y);
            a2 = Vector512.FusedMultiplyAdd(a2, m, y);
            a3 = Vector512.FusedMultiplyAdd(a3, m, y);
            a4 = Vector512.FusedMultiplyAdd(a4, m, y);
            a5 = Vector512.FusedMultiplyAdd(a5, m, y);
            a6 = Vector512.FusedMultiplyAdd(a6, m, y);
            a7 = Vector512.FusedMultiplyAdd(a7, m, y);
            b0 = Vector512.FusedMultiplyAdd(b0, m, y);
            b1 = Vector512.FusedMultiplyAdd(b1, m, y);
            b2 = Vector512.FusedMultiplyAdd(b2, m, y);
            b3 = Vector512.FusedMultiplyAdd(b3, m, y);
            b4 = Vector512.FusedMultiplyAdd(b4, m, y);
            b5 = Vector512.FusedMultiplyAdd(b5, m, y);
            b6 = Vector512.FusedMultiplyAdd(b6, m, y);
            b7 = Vector512.FusedMultiplyAdd(b7, m, y);
        }

        return Vector512.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7);
    }

    // Half as wide and twelve chains, more than two units of latency four need; 8/3 times as often.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Narrow(Number seed)
    {
        Vector256<Number> x = Vector256.Create(seed), y = Vector256.Create((Number)1e-9), m = Vector256.Create((Number)0.999999);
        Vector256<Number> a0 = x, a1 = x + y, a2 = a1 + y, a3 = a2 + y, a4 = a3 + y, a5 = a4 + y, a6 = a5 + y, a7 = a6 + y;
        Vector256<Number> b0 = a7 + y, b1 = b0 + y, b2 = b1 + y, b3 = b2 + y;
        for (int i = 0; i < 8 * Rounds / 3; i++)
        {
            a0 = Vector256.FusedMultiplyAdd(a0, m, y);
            a1 = Vector256.FusedMultiplyAdd(a1, m, y);
            a2 = Vector256.FusedMultiplyAdd(a2, m, y);
            a3 = Vector256.FusedMultiplyAdd(a3, m, y);
            a4 = Vector256.FusedMultiplyAdd(a4, m, y);
            a5 = Vector256.FusedMultiplyAdd(a5, m, y);
            a6 = Vector256.FusedMultiplyAdd(a6, m, y);
            a7 = Vector256.FusedMultiplyAdd(a7, m, y);
            b0 = Vector256.FusedMultiplyAdd(b0, m, y);
            b1 = Vector256.FusedMultiplyAdd(b1, m, y);
            b2 = Vector256.FusedMultiplyAdd(b2, m, y);
            b3 = Vector256.FusedMultiplyAdd(b3, m, y);
        }

        return Vector256.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + b0 + b1 + b2 + b3);
    }
}
