using System;

namespace Fluxion;

/// <summary>The distribution of one input of a loss. Derive from it, or use <see cref="Samplers.From"/>, for a sampler of your own.</summary>
public abstract class Distribution
{
    /// <summary>The number of components it has, or null if it fills any number of them.</summary>
    public abstract int? Length { get; }

    /// <summary>Draws one sample. Must depend on <paramref name="stream"/> alone and be callable from several threads.</summary>
    /// <param name="stream">The random numbers of this sample.</param>
    /// <param name="values">The components, all to be written.</param>
    public abstract void Sample(ref SampleStream stream, Span<double> values);
}
