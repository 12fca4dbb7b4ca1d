using System;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>A hash of what the functions of <c>float</c>, folds and transposes give, for comparison between processes.</summary>
internal static class SingleFingerprint
{
    /// <summary>The argument of the program that prints it.</summary>
    public const string Command = "single-fingerprint";

    public static string Compute()
    {
        ulong hash = 14695981039346656037;
        Random random = new(11);
        foreach (SingleFunction function in SingleFunctions.All.Values)
        {
            for (int i = 0; i < 2000; i++)
            {
                Vector512<float> x = Vector512.Create(random.Next(int.MinValue, int.MaxValue)).AsSingle();
                for (int lane = 0; lane < 16; lane++)
                    x = x.WithElement(lane, (i & 1) == 0 ? (random.NextSingle() - 0.5f) * 30f : BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
                Vector512<float> y = function.Sixteen(x);
                for (int lane = 0; lane < 16; lane++) Add(ref hash, y[lane]);
                Add(ref hash, LaneSum.Fold(y));
            }
        }

        float[] source = new float[41 * 48], target = new float[48 * 41];
        for (int i = 0; i < source.Length; i++) source[i] = i;
        Transposition.Apply(ref source[0], 41, 48, 40, ref target[0], 41);
        foreach (float t in target) Add(ref hash, t);

        SampleRows.Load(ref source[0], 5, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
        SampleRows.Store(d, c, b, a, ref target[0], 6);
        foreach (float t in target) Add(ref hash, t);
        return hash.ToString("X16", CultureInfo.InvariantCulture);
    }

    // Which of its many bit patterns a NaN has is left to the processor.
    private static void Add(ref ulong hash, float x) => hash = (hash ^ (float.IsNaN(x) ? 1u : BitConverter.SingleToUInt32Bits(x))) * 1099511628211;
}
