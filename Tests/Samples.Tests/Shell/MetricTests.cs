using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests.Shell;

public sealed class MetricTests
{
    [Theory]
    [InlineData(1.0, 1.0, Comparison.AtMost, true)]
    [InlineData(1.1, 1.0, Comparison.AtMost, false)]
    [InlineData(1.0, 1.0, Comparison.AtLeast, true)]
    [InlineData(0.9, 1.0, Comparison.AtLeast, false)]
    [InlineData(0.0, 0.0, Comparison.Exactly, true)]
    [InlineData(5e-324, 0.0, Comparison.Exactly, false)]
    [InlineData(double.NaN, 1.0, Comparison.AtMost, false)]
    [InlineData(double.NaN, 1.0, Comparison.AtLeast, false)]
    [InlineData(double.NaN, double.NaN, Comparison.Exactly, false)]
    public void Bound_IsMet_AsTheComparisonSays(double value, double bound, Comparison comparison, bool met)
        => Assert.Equal(met, new Metric("figure", value, bound, comparison).IsMet);

    [Fact]
    public void FigureWithoutBound_IsAlwaysMet()
        => Assert.True(new Metric("figure", double.NaN).IsMet);

    [Theory]
    [InlineData(0.95, true)]
    [InlineData(1.05, true)]
    [InlineData(0.9499, false)]
    [InlineData(1.0501, false)]
    [InlineData(double.NaN, false)]
    public void Within_IsMet_BetweenItsBounds(double value, bool met)
        => Assert.Equal(met, Metric.Within("order", value, 0.95, 1.05).IsMet);
}
