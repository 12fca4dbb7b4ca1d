using System;
using System.Runtime.CompilerServices;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>Functions that take more than a line of the elementary ones to state without loss.</summary>
internal static class Elementary<T>
    where T : struct, INumber<T>
{
    private static T One => T.Of(1);

    private static T Two => T.Of(2);

    /// <summary>eˣ − 1 = tanh(x/2) (eˣ + 1), without cancellation.</summary>
    public static T Expm1(T x) => T.Tanh(x / Two) * (T.Exp(x) + One);

    /// <summary>sinh x = (e + e/(e + 1))/2 with e = eˣ − 1.</summary>
    public static T Sinh(T x)
    {
        if (x.Real < 0) return -Sinh(-x);
        T e = Expm1(x);
        return double.IsInfinity(e.Real) || x.Real == 0 ? e : (e + (e / (e + One))) / Two;
    }

    /// <summary>cosh x = 1 + 2 sinh²(x/2), whose derivative keeps its digits near 0, where that of the half sum of exponentials cancels.</summary>
    public static T Cosh(T x)
    {
        T half = Sinh(x / Two);
        return One + (Two * (half * half));
    }

    /// <summary>ln cosh x = ½ ln(1 + sinh² x), or |x| − ln 2 + ln(1 + e^(−2|x|)) where that does not cancel.</summary>
    public static T LogCosh(T x)
    {
        T size = x.Real < 0 ? -x : x;
        if (size.Real > 2) return size - T.Log(Two) + T.Log1p(T.Exp(-(size + size)));
        T sinh = Sinh(x);
        return T.Log1p(sinh * sinh) / Two;
    }

    /// <summary>aᵇ for a &gt; 0; of doubles as IEEE 754 defines it everywhere.</summary>
    public static T Pow(T a, T b) => typeof(T) == typeof(Real)
        ? Cast(Math.Pow(a.Real, b.Real))
        : a.Real > 0 ? T.Exp(b * T.Log(a)) : T.Of(double.NaN);

    /// <summary>The angle of the point (b, a): an arc tangent of the smaller ratio, turned into its quadrant.</summary>
    public static T Atan2(T a, T b)
    {
        if (typeof(T) == typeof(Real)) return Cast(Math.Atan2(a.Real, b.Real));
        if (Math.Abs(a.Real) > Math.Abs(b.Real)) return (a.Real > 0 ? T.Pi / Two : -(T.Pi / Two)) - T.Atan(b / a);
        T angle = T.Atan(a / b);
        return b.Real > 0 ? angle : a.Real < 0 ? angle - T.Pi : angle + T.Pi;
    }

    /// <summary>The larger of two; of equal ones the mean, whose derivatives are the documented halves. NaN wins, and 0 over −0.</summary>
    public static T Larger(T a, T b)
    {
        if (typeof(T) == typeof(Real)) return Cast(Math.Max(a.Real, b.Real));
        return a.Real > b.Real ? a : b.Real > a.Real ? b : (a + b) / Two;
    }

    private static T Cast(double value)
    {
        var real = new Real(value);
        return Unsafe.As<Real, T>(ref real);
    }
}
