using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>A distribution given by a function.</summary>
internal sealed class FunctionDistribution : Distribution
{
    private readonly SampleFunction _sample;

    public FunctionDistribution(int? length, SampleFunction sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (length is int given)
            Expect.AtLeast(given, 1, nameof(length), nameof(Samplers.From));
        Length = length;
        _sample = sample;
    }

    public override int? Length { get; }

    public override void Sample(ref SampleStream stream, Span<double> values) => _sample(ref stream, values);
}
