using System.Collections.Generic;

namespace Fluxion.Generator.Parsing;

/// <summary>The functions that the compiler can differentiate, by the names that the model gives them.</summary>
internal static class KnownOperations
{
    /// <summary>Functions of <c>Fluxion.Calculus</c> and of <c>System.Math</c>, in lower case.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "abs", "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "erf", "erfc", "exp", "expm1", "log", "log1p", "logcosh", "max", "min",
        "normalcdf", "pow", "relu", "sigmoid", "sin", "sinh", "softplus", "softsign", "sqrt", "tan", "tanh",
        "logsumexp", "softmax", "crossentropy", "norm2", "dot", "sum", "transpose", "trace", "outer", "concat", "vector", "matrix",
    ];

    /// <summary>Those that may be written as <c>Math.Name</c> with one number, as the user writes them.</summary>
    public static readonly IReadOnlyList<string> MathNames =
        ["Abs", "Acos", "Asin", "Atan", "Cbrt", "Cos", "Cosh", "Exp", "Log", "Sin", "Sinh", "Sqrt", "Tan", "Tanh"];

    /// <summary>Those of two numbers that may be written as <c>Math.Name</c>.</summary>
    public static readonly IReadOnlyList<string> MathPairs = ["Atan2", "Max", "Min", "Pow"];

    /// <summary>Whether the compiler knows a function.</summary>
    public static bool Contains(string name) => ((IList<string>)Names).Contains(name);

    /// <summary>The name that the model gives to a function of the language.</summary>
    public static string NameOf(string method) => method.ToLowerInvariant();

    /// <summary>Whether <c>Math.Name</c> with that many arguments is a function of the compiler.</summary>
    public static bool IsMath(string method, int arguments)
        => arguments is 1 or 2 && ((IList<string>)(arguments == 1 ? MathNames : MathPairs)).Contains(method) && Contains(NameOf(method));
}
