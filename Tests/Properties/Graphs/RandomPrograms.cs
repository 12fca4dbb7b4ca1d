using System;
using System.Globalization;
using System.Threading.Tasks;
using CsCheck;
using Fluxion.Generator.Graphs;

namespace Fluxion.Properties.Graphs;

/// <summary>
/// Runs a law over a stream of random values that is the same on every machine and in every run, whatever the number of threads. With the
/// environment variable <c>FLUXION_SEED</c> set to a number the stream is another one, set to <c>fresh</c> a new one; the seed is in the message.
/// </summary>
internal static class RandomPrograms
{
    private const string Variable = "FLUXION_SEED";

    /// <summary>Values that CsCheck draws around a failing one to find a smaller.</summary>
    private const int Shrinks = 5_000;

    /// <summary>The seed of this run's streams.</summary>
    public static ulong Seed { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Checks the first <paramref name="count"/> values; the first that fails is shrunk by CsCheck before it is reported.</summary>
    public static void ForAll<T>(Gen<T> values, Action<T> check, int count, Func<T, string> print, int threads = -1)
    {
        object gate = new();
        int failed = int.MaxValue;
        Exception? failure = null;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, (i, state) =>
        {
            try
            {
                check(values.Generate(Stream(i), null, out _));
            }
            catch (Exception exception)
            {
                // The lowest index wins, so that the report does not depend on threads either.
                lock (gate)
                {
                    if (i < failed) (failed, failure) = (i, exception);
                }

                state.Break();
            }
        });
        if (failure is null) return;
        string smallest = Smallest(values, check, failed, print);
        throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{Variable}={Seed}, value {failed}: {failure.Message}\n{smallest}"), failure);
    }

    /// <summary>The law over programs.</summary>
    public static void ForAll(Gen<RandomGraph> programs, Action<RandomGraph> check, int count) => ForAll(programs, check, count, static program => program.ToString());

    // CsCheck starts at the seed that failed and goes on to smaller values.
    private static string Smallest<T>(Gen<T> values, Action<T> check, int index, Func<T, string> print)
    {
        try
        {
            values.Sample(check, seed: Stream(index).ToString(), iter: Budget.Of(Shrinks), print: print);
            return "The failure does not repeat: it depends on something besides its value.";
        }
        catch (CsCheckException smallest)
        {
            return smallest.Message;
        }
    }

    // One generator per value, spread by the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static PCG Stream(int index)
    {
        ulong z = unchecked(Seed + (((ulong)index + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return new PCG(0, z ^ (z >> 31));
    }

    private static ulong Read(string? text) => text switch
    {
        null or "" => 1,
        "fresh" => (ulong)Random.Shared.NextInt64(),
        _ when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) => seed,
        _ => throw new InvalidOperationException($"{Variable} takes a number or 'fresh', not '{text}'."),
    };
}
