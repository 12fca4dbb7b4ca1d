using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <summary>The functions that are timed. Without a counterpart in the framework, what a user would compose there, or nothing.</summary>
internal static partial class VectorFunctions
{
    internal readonly struct Tanh : IVectorFunction
    {
        public static string Name => "Tanh";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Tanh(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Tanh(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Tanh(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.High.Tanh(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Tanh(x, y);
    }

    internal readonly struct Exp : IVectorFunction
    {
        public static string Name => "Exp";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Exp(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Exp(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Exp(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Exp(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Exp(x, y);
    }

    internal readonly struct Expm1 : IVectorFunction
    {
        public static string Name => "Expm1";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Expm1(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Expm1(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Expm1(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Expm1(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.ExpM1(x, y);
    }

    internal readonly struct Log : IVectorFunction
    {
        public static string Name => "Log";

        public static float Lowest => 0.01f;

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Log(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Log(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Log(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Log(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Log(x, y);
    }

    internal readonly struct Log1p : IVectorFunction
    {
        public static string Name => "Log1p";

        public static float Lowest => 0.01f;

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Log1p(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Log1p(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Log1p(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Log1p(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.LogP1(x, y);
    }

    internal readonly struct Sin : IVectorFunction
    {
        public static string Name => "Sin";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Sin(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Sin(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Sin(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Sin(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sin(x, y);
    }

    internal readonly struct Cos : IVectorFunction
    {
        public static string Name => "Cos";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Cos(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Cos(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Cos(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Cos(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Cos(x, y);
    }

    internal readonly struct Tan : IVectorFunction
    {
        public static string Name => "Tan";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Tan(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Tan(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Tan(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Tan(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Tan(x, y);
    }

    internal readonly struct Atan : IVectorFunction
    {
        public static string Name => "Atan";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Atan(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Atan(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Atan(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Atan(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Atan(x, y);
    }

    internal readonly struct Cbrt : IVectorFunction
    {
        public static string Name => "Cbrt";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Cbrt(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Cbrt(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Cbrt(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Cbrt(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Cbrt(x, y);
    }
}
