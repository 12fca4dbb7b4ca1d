using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics;

public sealed class CounterRandomTests
{
    /// <summary>The defining formula in unbounded integers, written apart from the product.</summary>
    [Fact]
    public void Bits_Always_FollowTheFormula()
    {
        BigInteger modulus = BigInteger.One << 64;
        BigInteger Mix(BigInteger z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % modulus;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB % modulus;
            return z ^ (z >> 31);
        }

        ulong[] numbers = [0, 1, 2, 12345, ulong.MaxValue / 3, ulong.MaxValue];
        foreach (ulong seed in numbers)
            foreach (ulong stream in numbers)
                foreach (ulong counter in numbers)
                {
                    BigInteger start = Mix(((BigInteger)seed + 0x9E3779B97F4A7C15) % modulus);
                    start = Mix((start + (((BigInteger)stream + 1) * 0x6A09E667F3BCC909)) % modulus);
                    BigInteger expected = Mix((start + (((BigInteger)counter + 1) * 0x9E3779B97F4A7C15)) % modulus);
                    Assert.Equal((ulong)expected, new CounterRandom(seed).Bits(stream, counter));
                }
    }

    [Fact]
    public void Bits_OfOneStream_AreConsecutiveNumbersOfSplitMix()
    {
        // Undo the finalizer of two neighbouring numbers: the states differ by the golden step.
        CounterRandom random = new(42);
        for (ulong counter = 0; counter < 100; counter++)
            Assert.Equal(0x9E3779B97F4A7C15, unchecked(Unmix(random.Bits(9, counter + 1)) - Unmix(random.Bits(9, counter))));
    }

    [Fact]
    public void Uniform_OverManyCounters_FillsTheUnitIntervalEvenly()
    {
        const int Count = 1 << 17;
        const int Bins = 256;
        CounterRandom random = new(1);
        int[] histogram = new int[Bins];
        double sum = 0.0, sumOfProducts = 0.0, last = 0.5;
        for (ulong i = 0; i < Count; i++)
        {
            double u = random.Uniform(0, i);
            Assert.True(u >= 0.0 && u < 1.0 && u * (1L << 53) == (long)(u * (1L << 53)));
            histogram[(int)(u * Bins)]++;
            sum += u;
            sumOfProducts += (u - 0.5) * (last - 0.5);
            last = u;
        }

        // Five standard deviations: mean 1/12, neighbours (1/12)^2, chi-squared 2 (bins - 1).
        Assert.Equal(0.5, sum / Count, 5.0 * Math.Sqrt(1.0 / 12.0 / Count));
        Assert.Equal(0.0, sumOfProducts / Count, 5.0 / 12.0 / Math.Sqrt(Count));
        double chiSquared = histogram.Sum(n => (n - (Count / Bins)) * (double)(n - (Count / Bins)) / (Count / Bins));
        Assert.Equal(Bins - 1, chiSquared, 5.0 * Math.Sqrt(2.0 * (Bins - 1)));
    }

    [Fact]
    public void Bits_WhenOneInputBitFlips_ChangeInHalfTheirPlaces()
    {
        double changed = 0.0;
        const int Trials = 500;
        for (int trial = 0; trial < Trials; trial++)
            for (int bit = 0; bit < 64; bit++)
            {
                ulong flip = 1UL << bit;
                ulong n = (ulong)trial;
                ulong original = new CounterRandom(n).Bits(n, n);
                changed += BitOperations.PopCount(original ^ new CounterRandom(n ^ flip).Bits(n, n));
                changed += BitOperations.PopCount(original ^ new CounterRandom(n).Bits(n ^ flip, n));
                changed += BitOperations.PopCount(original ^ new CounterRandom(n).Bits(n, n ^ flip));
            }

        Assert.Equal(32.0, changed / (Trials * 64 * 3), 0.1);
    }

    [Fact]
    public void Bits_OfNeighbouringSeedsStreamsAndCounters_AreAllDifferent()
    {
        HashSet<ulong> seen = [];
        for (ulong seed = 0; seed < 30; seed++)
            for (ulong stream = 0; stream < 30; stream++)
                for (ulong counter = 0; counter < 30; counter++)
                    Assert.True(seen.Add(new CounterRandom(seed).Bits(stream, counter)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1003)]
    public void UniformFill_OfAnyLength_EqualsSingleDraws(int length)
    {
        CounterRandom random = new(77);
        double[] filled = new double[length];
        random.Uniform(3, ulong.MaxValue - 5, filled);
        for (int i = 0; i < length; i++)
            Assert.Equal(random.Uniform(3, unchecked(ulong.MaxValue - 5 + (ulong)i)), filled[i]);
    }

    [Fact]
    public void Normal_OverManyCounters_HasNormalMomentsAndTails()
    {
        const int Pairs = 100_000;
        CounterRandom random = new(3);
        double mean = 0.0, square = 0.0, fourth = 0.0, product = 0.0;
        int beyondTwo = 0;
        for (ulong i = 0; i < Pairs; i++)
        {
            (double a, double b) = random.Normal(1, i);
            mean += a + b;
            square += (a * a) + (b * b);
            fourth += (a * a * a * a) + (b * b * b * b);
            product += a * b;
            beyondTwo += (Math.Abs(a) > 2.0 ? 1 : 0) + (Math.Abs(b) > 2.0 ? 1 : 0);
        }

        // Five standard deviations each; variances of z, z^2, z^4 are 1, 2, 96.
        const double N = 2.0 * Pairs;
        Assert.Equal(0.0, mean / N, 5.0 / Math.Sqrt(N));
        Assert.Equal(1.0, square / N, 5.0 * Math.Sqrt(2.0 / N));
        Assert.Equal(3.0, fourth / N, 5.0 * Math.Sqrt(96.0 / N));
        Assert.Equal(0.0, product / Pairs, 5.0 / Math.Sqrt(Pairs));
        Assert.Equal(0.0455002638963584, beyondTwo / N, 5.0 * Math.Sqrt(0.0455 / N));
    }

    [Fact]
    public void Draws_Never_Allocate()
    {
        CounterRandom random = new(5);
        double[] buffer = new double[100];
        double sum = 0.0;
        void Draw()
        {
            for (ulong i = 0; i < 1000; i++)
                sum += random.Uniform(0, i) + random.Normal(1, i).First;
            random.Uniform(2, 0, buffer);
        }

        Draw();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Draw();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(double.IsFinite(sum));
    }

    private static ulong Unmix(ulong z)
    {
        // x ^ (x >> s) is undone by repeating the shifts; the multipliers by their inverses modulo 2^64.
        static ulong Unshift(ulong y, int s)
        {
            ulong x = y;
            for (int covered = s; covered < 64; covered += s)
                x = y ^ (x >> s);
            return x;
        }

        static ulong Inverse(ulong odd)
        {
            ulong inverse = odd;
            for (int i = 0; i < 6; i++)
                inverse *= 2 - (odd * inverse);
            return inverse;
        }

        z = Unshift(z, 31) * Inverse(0x94D049BB133111EB);
        z = Unshift(z, 27) * Inverse(0xBF58476D1CE4E5B9);
        return Unshift(z, 30);
    }
}
