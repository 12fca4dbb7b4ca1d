using System;

namespace Fluxion;

/// <summary>The answer of every symbolic operation that is run instead of compiled.</summary>
internal static class Symbolic
{
    /// <summary>
    /// Symbolic values exist at compile time only: the generator reads the expression and emits code on spans of numbers.
    /// </summary>
    internal static InvalidOperationException Evaluated(string what)
        => new($"{what} is symbolic: Fluxion differentiates and compiles it, it has no value at run time. "
            + "Call the generated overload on numbers and spans instead.");
}
