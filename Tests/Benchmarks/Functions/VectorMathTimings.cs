using System;
using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Benchmarks;

/// <summary>Nanoseconds per element of functions over 1024 numbers in the first cache level, load and store included: the least of 60 trials.</summary>
internal static class VectorMathTimings
{
    private const int Length = 1024;
    private const int Trials = 60;
    private const int Passes = 40;

    public static void Run()
    {
        Console.WriteLine("| ns per element | float | float, High | float, 256 bits | double | framework, float |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Report<VectorFunctions.Tanh>(framework: true);
        Report<VectorFunctions.Exp>(framework: true);
        Report<VectorFunctions.Expm1>(framework: true);
        Report<VectorFunctions.Log>(framework: true);
        Report<VectorFunctions.Log1p>(framework: true);
        Report<VectorFunctions.Sin>(framework: true);
        Report<VectorFunctions.Cos>(framework: true);
        Report<VectorFunctions.Tan>(framework: true);
        Report<VectorFunctions.Atan>(framework: true);
        Report<VectorFunctions.Cbrt>(framework: true);
        Report<VectorFunctions.Sigmoid>(framework: true);
        Report<VectorFunctions.Sinh>(framework: true);
        Report<VectorFunctions.Cosh>(framework: true);
        Report<VectorFunctions.Softplus>(framework: true);
        Report<VectorFunctions.LogCosh>(framework: true);
        Report<VectorFunctions.Erf>(framework: false);
        Report<VectorFunctions.Erfc>(framework: false);
        Report<VectorFunctions.NormalCdf>(framework: false);
        Report<VectorFunctions.Softsign>(framework: true);
    }

    private static void Report<TFunction>(bool framework)
        where TFunction : IVectorFunction
    {
        Random random = new(1);
        float[] x = new float[Length], y = new float[Length];
        double[] wide = new double[Length], result = new double[Length];
        for (int i = 0; i < Length; i++) wide[i] = x[i] = TFunction.Lowest + ((TFunction.Highest - TFunction.Lowest) * random.NextSingle());
        double single = Least(() => Single<TFunction>(x, y)), high = Least(() => High<TFunction>(x, y)), half = Least(() => Half<TFunction>(x, y));
        double wideTime = Least(() => Double<TFunction>(wide, result));
        string theirs = framework ? Least(() => TFunction.Framework(x, y)).ToString("F3") : "";
        Console.WriteLine($"| {TFunction.Name} | {single:F3} | {high:F3} | {half:F3} | {wideTime:F3} | {theirs} |");
    }

    private static double Least(Action pass)
    {
        // Until the runtime has replaced what it compiled in a hurry or brought along compiled for older processors.
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < 0.4) pass();
        double least = double.PositiveInfinity;
        for (int trial = 0; trial < Trials; trial++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Passes; i++) pass();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / (Passes * Length));
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Single<TFunction>(float[] x, float[] y)
        where TFunction : IVectorFunction
    {
        for (int i = 0; i < x.Length; i += Vector512<float>.Count) TFunction.Single(Vector512.LoadUnsafe(ref x[0], (nuint)i)).StoreUnsafe(ref y[0], (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void High<TFunction>(float[] x, float[] y)
        where TFunction : IVectorFunction
    {
        for (int i = 0; i < x.Length; i += Vector512<float>.Count) TFunction.High(Vector512.LoadUnsafe(ref x[0], (nuint)i)).StoreUnsafe(ref y[0], (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Half<TFunction>(float[] x, float[] y)
        where TFunction : IVectorFunction
    {
        for (int i = 0; i < x.Length; i += Vector256<float>.Count) TFunction.Single(Vector256.LoadUnsafe(ref x[0], (nuint)i)).StoreUnsafe(ref y[0], (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Double<TFunction>(double[] x, double[] y)
        where TFunction : IVectorFunction
    {
        for (int i = 0; i < x.Length; i += Vector512<double>.Count) TFunction.Double(Vector512.LoadUnsafe(ref x[0], (nuint)i)).StoreUnsafe(ref y[0], (nuint)i);
    }
}
