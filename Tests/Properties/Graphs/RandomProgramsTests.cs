using System;
using System.Collections.Concurrent;
using System.Linq;
using CsCheck;
using Xunit;

namespace Fluxion.Properties.Graphs;

/// <summary>The stream of random values: the same in every run, and a law that is broken is reported with its smallest breach.</summary>
public sealed class RandomProgramsTests
{
    [Fact]
    public void Streams_OfTwoRuns_AreEqualWhateverTheThreads()
    {
        Assert.Equal(Draw(threads: 1), Draw(threads: 4));
        Assert.True(Draw(threads: 1).Distinct().Count() > 990);
    }

    [Fact]
    public void BrokenLaw_IsReportedWithItsSeedAndItsSmallestBreach()
    {
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => RandomPrograms.ForAll(
            Gen.Int[0, 1000], static value => Assert.True(value < 500, "too large"), 100, static value => "value " + value));
        Assert.Contains($"FLUXION_SEED={RandomPrograms.Seed}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("value 500", failure.Message, StringComparison.Ordinal);
    }

    private static string[] Draw(int threads)
    {
        var seen = new ConcurrentBag<string>();
        RandomPrograms.ForAll(GraphGen.Small, program => seen.Add(program.ToString()), 1_000, static program => program.ToString(), threads);
        return [.. seen.Order(StringComparer.Ordinal)];
    }
}
