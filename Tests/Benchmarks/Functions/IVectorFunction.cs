using System;
using System.Runtime.Intrinsics;

namespace Fluxion.Benchmarks;

/// <summary>One function of the vector mathematics in the forms that are timed.</summary>
internal interface IVectorFunction
{
    static abstract string Name { get; }

    /// <summary>Arguments are drawn uniformly from here to <see cref="Highest"/>.</summary>
    static virtual float Lowest => -3f;

    static virtual float Highest => 3f;

    static abstract Vector512<float> Single(Vector512<float> x);

    static abstract Vector256<float> Single(Vector256<float> x);

    static abstract Vector512<double> Double(Vector512<double> x);

    /// <summary>The accurate form of single precision, or the only one.</summary>
    static abstract Vector512<float> High(Vector512<float> x);

    /// <summary>What the framework offers for a span of floats.</summary>
    static abstract void Framework(ReadOnlySpan<float> x, Span<float> y);
}
