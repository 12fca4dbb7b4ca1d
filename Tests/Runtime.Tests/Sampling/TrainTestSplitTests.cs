using System;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Sampling;

public sealed class TrainTestSplitTests
{
    [Fact]
    public void EveryNth_PartsAreDisjointAndTogetherAllRows()
    {
        TrainTestSplit split = TrainTestSplit.EveryNth(1797, 5);
        Assert.Equal(360, split.Test.Count);
        Assert.All(split.Test, static row => Assert.Equal(0, row % 5));
        Assert.Equal(Enumerable.Range(0, 1797), split.Train.Concat(split.Test).Order());
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(10, 1)]
    public void EveryNth_WithNothingToSplit_Throws(int rows, int period)
        => Assert.Throws<ArgumentOutOfRangeException>(() => TrainTestSplit.EveryNth(rows, period));
}
