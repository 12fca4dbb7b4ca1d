using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>The coefficients of <see cref="Tanh(Vector256{double})"/>, four times each: sixteen registers do not hold them, and from here multiply-adds read them in place.</summary>
    private static ReadOnlySpan<double> TanhCoefficients =>
    [
        0.33333333333333204, 0.33333333333333204, 0.33333333333333204, 0.33333333333333204,
        -0.022222222221612662, -0.022222222221612662, -0.022222222221612662, -0.022222222221612662,
        0.0021164020229021393, 0.0021164020229021393, 0.0021164020229021393, 0.0021164020229021393,
        -0.00021163395044566707, -0.00021163395044566707, -0.00021163395044566707, -0.00021163395044566707,
        2.1187295996498358E-05, 2.1187295996498358E-05, 2.1187295996498358E-05, 2.1187295996498358E-05,
    ];

    /// <summary>tanh x of eight <c>double</c> lanes; at most 2.3 ulp, exactly odd, |tanh x| ≤ 1.</summary>
    /// <remarks>
    /// With |x| = n ln 2 / 2 + r and s = 2ⁿ, tanh |x| = ((s − 1) r coth r + (s + 1) r) / ((s + 1) r coth r + (s − 1) r): the addition theorem. r coth r = 1 + h is
    /// even in r, so that five coefficients do, and one division is all there is. With q = h + r and m = s − 1 that is e / ((e + 2 (q − 2 r)) + 2), e = m + (m q + 2 r),
    /// never above 1 since 2 (q − 2 r) > −0.4. The sign is put back at the end.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        Vector512<double> sign = Vector512.Create(-0.0);
        Vector512<double> a = Vector512.MinNative(Vector512.Create(20.0), Vector512.AndNot(x, sign));

        // |r| <= ln 2 / 4
        Vector512<double> z = Vector512.FusedMultiplyAdd(a, Vector512.Create(2.8853900817779268), Vector512.Create(ExponentShift));
        Vector512<double> n = z - Vector512.Create(ExponentShift);
        Vector512<double> r0 = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5 * Ln2High), a), r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.5 * Ln2Low), r0), r2 = r + r;

        // q = r coth r - 1 + r; of r the higher part is enough in what is small.
        Vector512<double> u = r0 * r0, w = u * u;
        Vector512<double> h01 = Vector512.FusedMultiplyAdd(Vector512.Create(-0.022222222221612662), u, Vector512.Create(0.33333333333333204));
        Vector512<double> h23 = Vector512.FusedMultiplyAdd(Vector512.Create(-0.00021163395044566707), u, Vector512.Create(0.0021164020229021393));
        Vector512<double> q = Vector512.FusedMultiplyAdd(u, Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(2.1187295996498358E-05), w, h23), w, h01), r);

        Vector512<double> m = (z.AsInt64() << 52).AsDouble() - Vector512.Create(1.0);
        Vector512<double> e = m + Vector512.FusedMultiplyAdd(m, q, r2);
        Vector512<double> t = e / (Vector512.FusedMultiplyAdd(Vector512.Create(2.0), q - r2, e) + Vector512.Create(2.0));
        return t | (x & sign);
    }

    /// <summary>tanh x of four <c>double</c> lanes; at most 2.3 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        Vector256<double> sign = Vector256.Create(-0.0);
        Vector256<double> a = Vector256.MinNative(Vector256.Create(20.0), Vector256.AndNot(x, sign));

        // |r| <= ln 2 / 4
        Vector256<double> z = Vector256.FusedMultiplyAdd(a, Vector256.Create(2.8853900817779268), Vector256.Create(ExponentShift));
        Vector256<double> n = z - Vector256.Create(ExponentShift);
        Vector256<double> r0 = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5 * Ln2High), a), r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.5 * Ln2Low), r0), r2 = r + r;

        // q = r coth r - 1 + r; of r the higher part is enough in what is small.
        ref double c = ref MemoryMarshal.GetReference(TanhCoefficients);
        Vector256<double> u = r0 * r0, w = u * u;
        Vector256<double> h01 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref c, 4), u, Vector256.LoadUnsafe(ref c, 0));
        Vector256<double> h23 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref c, 12), u, Vector256.LoadUnsafe(ref c, 8));
        Vector256<double> q = Vector256.FusedMultiplyAdd(u, Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref c, 16), w, h23), w, h01), r);

        Vector256<double> m = (z.AsInt64() << 52).AsDouble() - Vector256.Create(1.0);
        Vector256<double> e = m + Vector256.FusedMultiplyAdd(m, q, r2);
        Vector256<double> t = e / (Vector256.FusedMultiplyAdd(Vector256.Create(2.0), q - r2, e) + Vector256.Create(2.0));
        return t | (x & sign);
    }

    /// <summary>tanh x of one <c>double</c>; at most 2.3 ulp, exactly odd, |tanh x| ≤ 1. Same bits as a lane of the <see cref="Vector512{T}"/> form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x)
    {
        // tanh 20 rounds to 1; NaN passes MinNative as its second operand.
        double a = double.MinNative(20.0, Math.Abs(x));

        // |r| <= ln 2 / 4
        double z = Math.FusedMultiplyAdd(a, 2.8853900817779268, ExponentShift);
        double n = z - ExponentShift;
        double r0 = Math.FusedMultiplyAdd(n, -0.5 * Ln2High, a), r = Math.FusedMultiplyAdd(n, -0.5 * Ln2Low, r0), r2 = r + r;

        // q = r coth r - 1 + r; of r the higher part is enough in what is small.
        double u = r0 * r0, w = u * u;
        double h01 = Math.FusedMultiplyAdd(-0.022222222221612662, u, 0.33333333333333204);
        double h23 = Math.FusedMultiplyAdd(-0.00021163395044566707, u, 0.0021164020229021393);
        double q = Math.FusedMultiplyAdd(u, Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(2.1187295996498358E-05, w, h23), w, h01), r);

        double m = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(z) << 52) - 1.0;
        double e = m + Math.FusedMultiplyAdd(m, q, r2);
        double t = e / (Math.FusedMultiplyAdd(2.0, q - r2, e) + 2.0);
        return Math.CopySign(t, x);
    }
}
