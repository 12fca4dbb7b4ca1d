using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>The random numbers of one sample: as many as a distribution asks for, always the same for the same sample.</summary>
public struct SampleStream
{
    // Room for 2²⁴ numbers per sample; rejection uses them up by chance only after millions of attempts.
    private const int BitsPerSample = 24;

    private readonly CounterRandom _random;
    private readonly ulong _stream;
    private ulong _counter;

    internal SampleStream(CounterRandom random, ulong stream, int sample)
    {
        _random = random;
        _stream = stream;
        _counter = (ulong)sample << BitsPerSample;
    }

    /// <summary>The next number, uniform in [0, 1).</summary>
    public double NextUniform() => _random.Uniform(_stream, _counter++);

    /// <summary>The next numbers, uniform in [0, 1), the same as one by one but faster.</summary>
    public void NextUniform(Span<double> values)
    {
        _random.Uniform(_stream, _counter, values);
        _counter += (ulong)values.Length;
    }

    /// <summary>The next number, normal with mean 0 and variance 1 (Box &amp; Muller, Ann. Math. Statist. 29, 1958; two uniforms each).</summary>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2 * VectorMath.Log(1 - NextUniform()));
        return radius * VectorMath.Cos(2 * Math.PI * NextUniform());
    }
}
