using System;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>Runs a function over bit patterns of <c>float</c>, sixteen neighbours at a time, and keeps its worst errors.</summary>
/// <remarks>
/// An ulp is the distance of neighbouring floats at the exact result. Infinity stands for 2¹²⁸; an exact result beyond it is right to be infinite.
/// NaN has to be NaN, an exact zero has to have its sign.
/// </remarks>
internal sealed class SingleSweep(SingleFunction function)
{
    private const double Overflow = 340282366920938463463374607431768211456.0;
    private const double SmallestNormal = 1.1754943508222875E-38;
    private const double LargestPower = Overflow / 2;
    private const double UnitOfOne = 1.0 / (1 << 23);
    private const long ExponentMask = 0x7FF0000000000000;

    /// <summary>The greatest error in ulp and its argument.</summary>
    public (double Error, float X) Ulp { get; private set; }

    /// <summary>The greatest absolute error of results up to 1 and its argument.</summary>
    public (double Error, float X) Absolute { get; private set; }

    /// <summary>What a special value or the bits of two forms first got wrong; empty if nothing.</summary>
    public string Wrong { get; private set; } = "";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{function.Name}: {Ulp.Error:F3} ulp at {Ulp.X:G9}, {Absolute.Error:E2} at {Absolute.X:G9}{(Wrong.Length > 0 ? "; " + Wrong : "")}");

    /// <summary>Sixteen bit patterns from <paramref name="bits"/> on. The scalar form is evaluated in every lane or, when <paramref name="sparse"/>, in one.</summary>
    public void Run(int bits, bool sparse)
    {
        Vector512<float> x = (Vector512.Create(bits) + Vector512.CreateSequence(0, 1)).AsSingle();
        Vector512<float> y = function.Sixteen(x);
        Vector512<float> halves = Vector512.Create(function.Eight(x.GetLower()), function.Eight(x.GetUpper()));
        if (!Vector512.EqualsAll(y.AsInt32() | Vector512.IsNaN(y).AsInt32(), halves.AsInt32() | Vector512.IsNaN(halves).AsInt32()))
            Note($"256 bits differ from 512 within sixteen numbers from {x[0]:G9} on");
        for (int lane = sparse ? (bits >> 4) & 15 : 0; lane < 16; lane += sparse ? 16 : 1)
        {
            float scalar = function.Scalar(x[lane]);
            if (BitConverter.SingleToInt32Bits(scalar) != y.AsInt32()[lane] && !(float.IsNaN(scalar) && float.IsNaN(y[lane])))
                Note($"scalar {scalar:G9} at {x[lane]:G9}, vector {y[lane]:G9}");
        }

        (Vector512<double> xLower, Vector512<double> xUpper) = Vector512.Widen(x);
        (Vector512<double> yLower, Vector512<double> yUpper) = Vector512.Widen(y);
        Judge(xLower, yLower, function.Reference(xLower));
        Judge(xUpper, yUpper, function.Reference(xUpper));
    }

    private void Judge(Vector512<double> x, Vector512<double> y, Vector512<double> exact)
    {
        Vector512<double> zeros = Vector512.Equals(exact, Vector512<double>.Zero) & Vector512.Equals(y, Vector512<double>.Zero);
        Vector512<long> signs = (y.AsInt64() ^ exact.AsInt64()) & zeros.AsInt64();
        if (!Vector512.EqualsAll(Vector512.IsNaN(y).AsInt64(), Vector512.IsNaN(exact).AsInt64()) || !Vector512.EqualsAll(signs, Vector512<long>.Zero))
            Note($"{y} at {x}, exactly {exact}");

        Vector512<double> limit = Vector512.Create(Overflow);
        Vector512<double> value = Vector512.Min(limit, Vector512.Max(-limit, y)), right = Vector512.Min(limit, Vector512.Max(-limit, exact));
        Vector512<double> power = (right.AsInt64() & Vector512.Create(ExponentMask)).AsDouble();
        Vector512<double> unit = Vector512.Min(Vector512.Create(LargestPower), Vector512.Max(Vector512.Create(SmallestNormal), power)) * UnitOfOne;
        Vector512<double> error = Vector512.Abs(value - right), ulp = error / unit;
        Vector512<double> small = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(Vector512.Abs(right), Vector512<double>.One), error, Vector512<double>.Zero);
        if (Vector512.GreaterThanAny(ulp, Vector512.Create(Ulp.Error))) Ulp = Worst(ulp, x, Ulp);
        if (Vector512.GreaterThanAny(small, Vector512.Create(Absolute.Error))) Absolute = Worst(small, x, Absolute);
    }

    private static (double Error, float X) Worst(Vector512<double> errors, Vector512<double> x, (double Error, float X) worst)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            if (errors[lane] > worst.Error)
                worst = (errors[lane], (float)x[lane]);
        return worst;
    }

    private void Note(string what) => Wrong = Wrong.Length > 0 ? Wrong : what;
}
