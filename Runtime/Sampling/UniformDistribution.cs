using System;
using System.Globalization;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Independent uniform components: lowᵢ + (highᵢ − lowᵢ) u, u uniform in [0, 1).</summary>
internal sealed class UniformDistribution : Distribution
{
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly bool _isBroadcast;

    public UniformDistribution(double[] low, double[] high, bool isBroadcast)
    {
        ArgumentNullException.ThrowIfNull(low);
        ArgumentNullException.ThrowIfNull(high);
        Expect.AtLeast(low.Length, 1, "the number of bounds", nameof(Samplers.Uniform));
        Expect.Length<double>(high, low.Length, nameof(high), nameof(Samplers.Uniform));
        for (int i = 0; i < low.Length; i++)
        {
            if (!(low[i] <= high[i] && double.IsFinite(high[i] - low[i])))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Uniform expects finite bounds with low <= high, got [{low[i]}, {high[i]}) for component {i}."));
        }

        _low = [.. low];
        _high = [.. high];
        _isBroadcast = isBroadcast;
    }

    public override int? Length => _isBroadcast ? null : _low.Length;

    public override void Sample(ref SampleStream stream, Span<double> values)
    {
        stream.NextUniform(values);
        for (int i = 0; i < values.Length; i++)
        {
            int bound = _isBroadcast ? 0 : i;
            values[i] = _low[bound] + ((_high[bound] - _low[bound]) * values[i]);
        }
    }
}
