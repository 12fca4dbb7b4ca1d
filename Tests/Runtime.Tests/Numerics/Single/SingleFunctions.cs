using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>The functions of one <c>float</c> with their bounds.</summary>
internal static class SingleFunctions
{
    public static IReadOnlyDictionary<string, SingleFunction> All { get; } = new SingleFunction[]
    {
        new("Exp", VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, 1.5),
        new("Expm1", VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, VectorMath.Expm1, 1.5),
        new("Tanh", VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, 5.1),
        new("Sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, 2.5),
        new("Softplus", VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, 2.5),
        new("Log", VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, 1.0),
        new("Log1p", VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, VectorMath.Log1p, 1.0),
        new("Sin", VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, 2.5),
        new("Cos", VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, 2.5),
        new("Tan", VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, VectorMath.Tan, 0.51),
        new("Asin", VectorMath.Asin, VectorMath.Asin, VectorMath.Asin, VectorMath.Asin, 0.51),
        new("Acos", VectorMath.Acos, VectorMath.Acos, VectorMath.Acos, VectorMath.Acos, 0.51),
        new("Atan", VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, VectorMath.Atan, 0.51),
        new("Sinh", VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, VectorMath.Sinh, 2.0),
        new("Cosh", VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, VectorMath.Cosh, 2.0),
        new("LogCosh", VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, VectorMath.LogCosh, 2.0),
        new("Cbrt", VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, VectorMath.Cbrt, 0.51),
        new("Erf", VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, 2.0),
        new("Erfc", VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, 3.5),
        new("NormalCdf", VectorMath.NormalCdf, VectorMath.NormalCdf, VectorMath.NormalCdf, VectorMath.NormalCdf, 3.5),
        new("Softsign", VectorMath.Softsign, VectorMath.Softsign, VectorMath.Softsign, VectorMath.Softsign, 1.5),
        new("OneMinusSquare", VectorMath.OneMinusSquare, VectorMath.OneMinusSquare, VectorMath.OneMinusSquare, VectorMath.OneMinusSquare, 0.51),
        new("Sqrt", VectorMath.Sqrt, VectorMath.Sqrt, VectorMath.Sqrt, VectorMath.Sqrt, 0.51),
        new("Reciprocal", VectorMath.Reciprocal, VectorMath.Reciprocal, VectorMath.Reciprocal, VectorMath.Reciprocal, 0.51),
        new("Abs", VectorMath.Abs, VectorMath.Abs, VectorMath.Abs, VectorMath.Abs, 0.0),
        new("Relu", VectorMath.Relu, VectorMath.Relu, VectorMath.Relu, VectorMath.Relu, 0.0),
        new("High.Tanh", VectorMath.High.Tanh, VectorMath.High.Tanh, VectorMath.High.Tanh, VectorMath.Tanh, 2.5),
        new("High.Erfc", VectorMath.High.Erfc, VectorMath.High.Erfc, VectorMath.High.Erfc, VectorMath.Erfc, 2.5),
        new("High.NormalCdf", VectorMath.High.NormalCdf, VectorMath.High.NormalCdf, VectorMath.High.NormalCdf, VectorMath.NormalCdf, 2.5),
    }.ToDictionary(static f => f.Name);
}
