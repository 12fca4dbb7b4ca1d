using System;

namespace Fluxion.Samples;

/// <summary>What <c>[SympFlow]</c> writes into a class, as far as comparisons of flows use it.</summary>
public interface ISymplecticFlow
{
    /// <summary>N(t, x).</summary>
    void Forward(double t, ReadOnlySpan<double> x, Span<double> result);

    /// <summary>The inverse of N(t, ·).</summary>
    void Inverse(double t, ReadOnlySpan<double> x, Span<double> result);

    /// <summary>The derivative of N(t, ·) in a direction.</summary>
    void ForwardJvp(double t, ReadOnlySpan<double> x, ReadOnlySpan<double> xTangent, Span<double> result);

    /// <summary>∂N/∂t − J∇H_N(t, N).</summary>
    void Identity(double t, ReadOnlySpan<double> x, Span<double> result);

    /// <summary>e = H_N − H and ∂e/∂t.</summary>
    void Mismatches(double t, ReadOnlySpan<double> x, Span<double> result);

    /// <summary>The same for many samples.</summary>
    void MismatchesBatch(ReadOnlySpan<double> t, ReadOnlySpan<double> x, Span<double> result);
}
