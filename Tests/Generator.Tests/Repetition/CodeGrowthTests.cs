using System;
using System.Diagnostics;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>Code grows with the number of distinct blocks, not with depth.</summary>
public class CodeGrowthTests(ITestOutputHelper output)
{
    [Fact]
    public void Code_OfTenTimesTheLayers_GrowsByLessThanTenPercent()
    {
        int ten = Measure(10), hundred = Measure(100);
        Assert.InRange(hundred, ten, 1.1 * ten);
    }

    // The JIT stops optimising beyond 60,000 bytes of IL, and beyond about 20,000 instructions, of two bytes on average.
    [Fact]
    public void Methods_OfThirtyLayers_StayBelowTheLimitsOfTheJit()
    {
        int largest = MethodSizes.Largest(GeneratorRun.Of(SympFlowSources.Field, SympFlowSources.Looped(30)).Output, out string name);
        output.WriteLine(FormattableString.Invariant($"{name}: {largest} bytes of IL"));
        Assert.InRange(largest, 1, 35_000);
    }

    private int Measure(int layers)
    {
        var watch = Stopwatch.StartNew();
        GeneratorRun run = GeneratorRun.Of(SympFlowSources.Field, SympFlowSources.Looped(layers));
        Assert.Empty(run.Diagnostics);
        int length = run.Files.Values.Sum(static text => text.Length);
        output.WriteLine(FormattableString.Invariant($"{layers} layers: {length} characters, {watch.ElapsedMilliseconds} ms"));
        return length;
    }
}
