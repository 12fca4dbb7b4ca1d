using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <content>What activations are made of.</content>
internal static partial class VectorFunctions
{
    internal readonly struct Sigmoid : IVectorFunction
    {
        public static string Name => "Sigmoid";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Sigmoid(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Sigmoid(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Sigmoid(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Sigmoid(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sigmoid(x, y);
    }

    internal readonly struct Sinh : IVectorFunction
    {
        public static string Name => "Sinh";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Sinh(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Sinh(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Sinh(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Sinh(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sinh(x, y);
    }

    internal readonly struct Cosh : IVectorFunction
    {
        public static string Name => "Cosh";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Cosh(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Cosh(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Cosh(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Cosh(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Cosh(x, y);
    }

    internal readonly struct Softplus : IVectorFunction
    {
        public static string Name => "Softplus";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Softplus(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Softplus(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Softplus(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Softplus(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y)
        {
            TensorPrimitives.Exp(x, y);
            TensorPrimitives.LogP1(y, y);
        }
    }

    internal readonly struct LogCosh : IVectorFunction
    {
        public static string Name => "LogCosh";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.LogCosh(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.LogCosh(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.LogCosh(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.LogCosh(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y)
        {
            TensorPrimitives.Cosh(x, y);
            TensorPrimitives.Log(y, y);
        }
    }

    internal readonly struct Erf : IVectorFunction
    {
        public static string Name => "Erf";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Erf(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Erf(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Erf(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Erf(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y);
    }

    internal readonly struct Erfc : IVectorFunction
    {
        public static string Name => "Erfc";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Erfc(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Erfc(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Erfc(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.High.Erfc(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y);
    }

    internal readonly struct NormalCdf : IVectorFunction
    {
        public static string Name => "NormalCdf";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.NormalCdf(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.NormalCdf(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.NormalCdf(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.High.NormalCdf(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y);
    }

    internal readonly struct Softsign : IVectorFunction
    {
        public static string Name => "Softsign";

        public static Vector512<float> Single(Vector512<float> x) => VectorMath.Softsign(x);

        public static Vector256<float> Single(Vector256<float> x) => VectorMath.Softsign(x);

        public static Vector512<double> Double(Vector512<double> x) => VectorMath.Softsign(x);

        public static Vector512<float> High(Vector512<float> x) => VectorMath.Softsign(x);

        public static void Framework(ReadOnlySpan<float> x, Span<float> y)
        {
            TensorPrimitives.Abs(x, y);
            TensorPrimitives.Add(y, 1f, y);
            TensorPrimitives.Divide(x, y, y);
        }
    }
}
