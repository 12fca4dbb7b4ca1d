using System;
using Xunit;

namespace Fluxion.Runtime.Tests.Memory;

public sealed class StreamingTests
{
    // Every position against a cache line, lengths below one, around one and of several.
    [Fact]
    public void Copy_AnywhereOfAnyLength_CopiesAndTouchesNothingElse()
    {
        byte[] source = new byte[400];
        new Random(1).NextBytes(source);
        for (int start = 0; start < 70; start++)
        {
            foreach (int length in (int[])[0, 1, 7, 31, 63, 64, 65, 127, 128, 200, 320])
            {
                byte[] target = new byte[500];
                Streaming.Copy(source.AsSpan(0, length), target.AsSpan(start, length));
                Streaming.End();
                Assert.True(target.AsSpan(start, length).SequenceEqual(source.AsSpan(0, length)));
                Assert.False(target.AsSpan(0, start).ContainsAnyExcept((byte)0) || target.AsSpan(start + length).ContainsAnyExcept((byte)0));
            }
        }
    }

    [Fact]
    public void Copy_OfUnequalLengths_SaysWhatWasExpected()
        => Assert.Equal("Copy expects to of length 16, got 8. (Parameter 'to')", Assert.Throws<ArgumentException>(static () => Streaming.Copy<double>([1, 2], new double[1])).Message);

    [Fact]
    public void Pays_FromTheThresholdOn()
    {
        double[] large = new double[Streaming.Threshold / sizeof(double)];
        bool enabled = Streaming.IsEnabled;
        try
        {
            Streaming.IsEnabled = true;
            Assert.True(Streaming.Pays<double>(large));
            Assert.False(Streaming.Pays(large.AsSpan(1)));
            Streaming.IsEnabled = false;
            Assert.False(Streaming.Pays<double>(large));
        }
        finally
        {
            Streaming.IsEnabled = enabled;
        }
    }
}
