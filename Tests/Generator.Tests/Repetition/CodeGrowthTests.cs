using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>Code grows with the number of distinct blocks, not with depth.</summary>
public class CodeGrowthTests(ITestOutputHelper output)
{
    // Shared: the generator runs once for each depth.
    private static readonly Lazy<GeneratorRun> Ten = new(() => GeneratorRun.Of(SympFlowSources.Field, SympFlowSources.Looped(10)));

    private static readonly Lazy<GeneratorRun> Hundred = new(() => GeneratorRun.Of(SympFlowSources.Field, SympFlowSources.Looped(100)));

    [Fact]
    public void Code_OfTenTimesTheLayers_GrowsByLessThanTenPercent()
    {
        int ten = Measure(Ten.Value, 10), hundred = Measure(Hundred.Value, 100);
        Assert.InRange(hundred, ten, 1.1 * ten);
    }

    // A deep residual net: a loop over copies of a layer, between two others, with its gradient in a loss.
    [Fact]
    public void Code_OfTenTimesTheResidualLayers_GrowsByLessThanTenPercent()
    {
        int ten = Of(10), hundred = Of(100);
        Assert.InRange(hundred, ten, 1.1 * ten);

        int Of(int layers) => Measure(GeneratorRun.Of($$"""
            namespace Demo;

            [Model]
            public sealed partial class Deep
            {
                [Dense(4, Activation.Tanh)] private partial Vec Lift([Dim(2)] Vec x);

                [Residual(6, Activation.Tanh)] private partial Vec Layer([Copies({{layers}})] int i, [Dim(4)] Vec z);

                [Dense(1)] private partial Vec Last([Dim(4)] Vec z);

                [Forward]
                Vec N([Dim(2)] Vec x)
                {
                    Vec z = Lift(x);
                    for (int i = 0; i < {{layers}}; i++) z = Layer(i, z);
                    return Last(z);
                }

                [Loss] Scalar Mse([Dim(2)] Vec x, [Dim(1)] Vec y) => Norm2(N(x) - y);
            }
            """), layers);
    }

    // The flow of a network, from one end of the trajectory to the other.
    [Theory]
    [InlineData("Step.Rk4(F, x, 1.0, steps: COUNT)")]
    [InlineData("Step.Rk4(G, t, x, 1.0, steps: COUNT)")]
    public void Code_OfTenTimesTheSubSteps_GrowsByLessThanTenPercent(string step)
    {
        int ten = Of(10), hundred = Of(100);
        Assert.InRange(hundred, ten, 1.1 * ten);

        int Of(int count) => Measure(GeneratorRun.Of($$"""
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
    public void Methods_OfAHundredLayers_StayBelowTheLimitsOfTheJit()
    {
        int largest = MethodSizes.Largest(Hundred.Value.Output, out string name);
        output.WriteLine(FormattableString.Invariant($"{name}: {largest} bytes of IL"));
        Assert.InRange(largest, 1, 35_000);
    }

    private int Measure(GeneratorRun run, int blocks)
    {
        Assert.Empty(run.Diagnostics);
        int length = run.Files.Values.Sum(static text => text.Length);
        output.WriteLine(FormattableString.Invariant($"{blocks} blocks: {length} characters"));
        return length;
    }
}
