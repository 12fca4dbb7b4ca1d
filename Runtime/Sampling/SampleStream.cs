using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>The random numbers of one sample: as many as a distribution asks for, always the same for the same sample.</summary>
public struct SampleStream
{
    // Room for 2²⁴ numbers per sample; rejection uses them up by chance only after millions of attempts.
    private const int BitsPerSample = 24;

    // Counters of digital shifts lie where no sample's numbers do.
    private const ulong Shifts = 1UL << 63;

    private readonly CounterRandom _random;
    private readonly ulong _stream;
    private readonly uint _point;
    private ulong _counter;
    private int _dimension = SobolSequence.Dimensions;

    internal SampleStream(CounterRandom random, ulong stream, int sample, bool isQuasiRandom = false)
    {
        _random = random;
        _stream = stream;
        _point = (uint)sample;
        _counter = (ulong)sample << BitsPerSample;
        if (isQuasiRandom)
            _dimension = 0;
    }

    /// <summary>The next number, uniform in [0, 1).</summary>
    public double NextUniform() => _dimension < SobolSequence.Dimensions ? NextSobol() : _random.Uniform(_stream, _counter++);

    /// <summary>The next numbers, uniform in [0, 1), the same as one by one but faster.</summary>
    public void NextUniform(Span<double> values)
    {
        while (values.Length > 0 && _dimension < SobolSequence.Dimensions)
        {
            values[0] = NextSobol();
            values = values[1..];
        }

        _random.Uniform(_stream, _counter, values);
        _counter += (ulong)values.Length;
    }

    /// <summary>The next number, normal with mean 0 and variance 1 (Box &amp; Muller, Ann. Math. Statist. 29, 1958; two uniforms each).</summary>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2 * VectorMath.Log(1 - NextUniform()));
        return radius * VectorMath.Cos(2 * Math.PI * NextUniform());
    }

    // A digital shift per batch and coordinate makes each number uniform and keeps the net (Cranley & Patterson, 1976, in base 2).
    private double NextSobol()
    {
        uint shift = (uint)(_random.Bits(_stream, Shifts + (ulong)_dimension) >> 32);
        return (SobolSequence.Fraction(_point, _dimension++) ^ shift) * (1.0 / 4294967296.0);
    }
}
