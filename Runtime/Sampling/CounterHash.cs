namespace Fluxion.Runtime;

/// <summary>
/// Random numbers by position: a pure function of (seed, stream, counter), by the finaliser of SplitMix64
/// (Steele, Lea &amp; Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal readonly struct CounterHash(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Uniform(ulong stream, ulong counter) =>
        (Mix(Mix(Mix(seed) + (Golden * (stream + 1))) + (Golden * (counter + 1))) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
