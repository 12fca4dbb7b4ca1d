using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

/// <summary>Random numbers as a pure function of (seed, stream, counter): no state, so the order and the thread of drawing do not matter.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) with the finalizer "Mix13" of Stafford:
/// stream s starts at k = mix(mix(seed + γ) + (s + 1) γ′), its number n is mix(k + (n + 1) γ), with γ the odd number next to 2⁶⁴ divided by the golden ratio.
/// Not for cryptography.
/// </remarks>
/// <param name="seed">Any number; nearby seeds give unrelated numbers.</param>
public readonly struct CounterRandom(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The odd number next to 2⁶⁴ (√2 − 1), so that moving along streams is not moving along counters.</summary>
    private const ulong StreamStep = 0x6A09E667F3BCC909;

    private const ulong Mix1 = 0xBF58476D1CE4E5B9;
    private const ulong Mix2 = 0x94D049BB133111EB;
    private const double Unit53 = 1.0 / (1UL << 53);

    /// <summary>The seed.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>Sixty-four random bits.</summary>
    public ulong Bits(ulong stream, ulong counter) => Mix(StreamStart(stream) + ((counter + 1) * Golden));

    /// <summary>A uniform number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform(ulong stream, ulong counter) => (Bits(stream, counter) >> 11) * Unit53;

    /// <summary>Fills <paramref name="destination"/> with Uniform(stream, firstCounter), Uniform(stream, firstCounter + 1), …, the same bits.</summary>
    public void Uniform(ulong stream, ulong firstCounter, Span<double> destination)
    {
        ulong start = StreamStart(stream) + ((firstCounter + 1) * Golden);
        ref double first = ref MemoryMarshal.GetReference(destination);
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<ulong> state = Vector512.Create(start) + (Vector512<ulong>.Indices * Golden);
            for (; i <= destination.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
            {
                Vector512<ulong> z = (state ^ (state >>> 30)) * Mix1;
                z = (z ^ (z >>> 27)) * Mix2;
                z ^= z >>> 31;
                (Vector512.ConvertToDouble(z >>> 11) * Unit53).StoreUnsafe(ref first, (nuint)i);
                state += Vector512.Create(unchecked(8 * Golden));
            }
        }

        for (; i < destination.Length; i++)
            destination[i] = (Mix(start + ((ulong)i * Golden)) >> 11) * Unit53;
    }

    /// <summary>Two independent standard normal numbers, from the counters 2·counter and 2·counter + 1 of the stream.</summary>
    /// <remarks>
    /// Box and Muller (1958): √(−2 log u) (cos 2πv, sin 2πv) with u in (0, 1] and v in [0, 1). With u a multiple of 2⁻⁵³ no result exceeds 8.58 in magnitude.
    /// </remarks>
    public (double First, double Second) Normal(ulong stream, ulong counter)
    {
        double u = 1.0 - Uniform(stream, 2 * counter);
        double angle = 2.0 * Math.PI * Uniform(stream, (2 * counter) + 1);
        double radius = Math.Sqrt(-2.0 * VectorMath.Log(u));
        return (radius * VectorMath.Cos(angle), radius * VectorMath.Sin(angle));
    }

    private ulong StreamStart(ulong stream) => Mix(Mix(Seed + Golden) + ((stream + 1) * StreamStep));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * Mix1;
        z = (z ^ (z >> 27)) * Mix2;
        return z ^ (z >> 31);
    }
}
