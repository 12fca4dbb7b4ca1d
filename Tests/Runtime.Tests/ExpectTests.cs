using System;
using Xunit;

namespace Fluxion.Runtime.Tests;

public class ExpectTests
{
    [Fact]
    public void Length_WhenWrong_SaysMemberNameExpectedAndActual()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Forward(new double[3]));
        Assert.StartsWith("Forward expects x of length 4, got 3.", error.Message, StringComparison.Ordinal);
        Assert.Equal("x", error.ParamName);
    }

    [Fact]
    public void Length_WhenRight_Passes() => Forward(new double[4]);

    [Theory]
    [InlineData(12, 4, 3)]
    [InlineData(0, 4, 0)]
    public void Rows_CountsWholeRows(int elements, int length, int rows) =>
        Assert.Equal(rows, Expect.Rows<double>(new double[elements], length, "x"));

    [Fact]
    public void Rows_WithARest_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Expect.Rows<double>(new double[10], 4, "x", "On"));
        Assert.StartsWith("On expects x of whole rows of length 4, got 10 elements.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 3)]
    [InlineData(12, 0)]
    [InlineData(0, 0)]
    public void Columns_AtLeastAsLongAsThereAreSamples_GiveTheirLength(int elements, int count) =>
        Assert.Equal(elements / 4, Expect.Columns<double>(new double[elements], 4, count, "x", "F"));

    [Theory]
    [InlineData(10, 2, "F expects x of 4 columns of equal length, got 10 elements.")]
    [InlineData(12, 4, "F expects count of 0 to 3, the length of a column of x, got 4.")]
    [InlineData(12, -1, "F expects count of 0 to 3, the length of a column of x, got -1.")]
    public void Columns_OtherwiseThrow(int elements, int count, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Expect.Columns<double>(new double[elements], 4, count, "x", "F")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Positive_RefusesWhatIsNot(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Expect.Positive(value, "rate"));

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void HalfOpen_RefusesWhatLiesOutside(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Expect.HalfOpen(value, 0, 1, "beta"));

    private static void Forward(double[] x) => Expect.Length<double>(x, 4, nameof(x));
}
