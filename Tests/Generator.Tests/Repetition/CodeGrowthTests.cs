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

    // The flow of a network, from one end of the trajectory to the other.
    [Theory]
    [InlineData("Step.Rk4(F, x, 1.0, steps: COUNT)")]
    [InlineData("Step.Rk4(G, t, x, 1.0, steps: COUNT)")]
    public void Code_OfTenTimesTheSubSteps_GrowsByLessThanTenPercent(string step)
    {
        int ten = Measure(10), hundred = Measure(100);
        Assert.InRange(hundred, ten, 1.1 * ten);

        int Measure(int count) => this.Measure(GeneratorRun.Of($$"""
            namespace Demo;

            [Model]
            public sealed partial class Learned
            {
                [Dense(8, Activation.Tanh)] [Dense(2)] private partial Vec F([Dim(2)] Vec x);

                [Dense(8, Activation.Tanh)] [Dense(2)] private partial Vec G(Scalar t, [Dim(2)] Vec x);

                [Loss] Scalar Flow(Scalar t, [Dim(2)] Vec x, [Dim(2)] Vec y) => Norm2({{step.Replace("COUNT", FormattableString.Invariant($"{count}"))}} - y) + 0 * t;
            }
            """), count);
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
        output.WriteLine(FormattableString.Invariant($"{watch.ElapsedMilliseconds} ms"));
        return Measure(run, layers);
    }

    private int Measure(GeneratorRun run, int blocks)
    {
        Assert.Empty(run.Diagnostics);
        int length = run.Files.Values.Sum(static text => text.Length);
        output.WriteLine(FormattableString.Invariant($"{blocks} blocks: {length} characters"));
        return length;
    }
}
