using System;
using System.Collections.Generic;
using Fluxion.Contest;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>Numbers of a definition with their shape, to become tensors of either type.</summary>
internal sealed record HostArray(long[] Shape, double[] Values)
{
    /// <summary>A tensor that outlives the scope it is made in.</summary>
    public Tensor Tensor(ScalarType type)
    {
        using Tensor values = tensor(Values, Shape, ScalarType.Float64);
        return values.to_type(type, copy: true).DetachFromDisposeScope();
    }

    /// <summary>The numbers in single precision.</summary>
    public float[] Single() => Array.ConvertAll(Values, static value => (float)value);

    /// <summary>Uniform numbers.</summary>
    public static HostArray Uniform(SplitMix64 random, double bound, params long[] shape)
    {
        long count = 1;
        foreach (long axis in shape)
            count *= axis;
        return new HostArray(shape, random.Uniform((int)count, -bound, bound));
    }

    /// <summary>The weights of a dense network: matrices [out][in] and biases in ±1/√in, the last bias optional.</summary>
    public static List<HostArray> Network(SplitMix64 random, int[] widths, bool lastBias = true)
    {
        var arrays = new List<HostArray>();
        for (int i = 0; i + 1 < widths.Length; i++)
        {
            double bound = 1 / Math.Sqrt(widths[i]);
            arrays.Add(Uniform(random, bound, widths[i + 1], widths[i]));
            if (lastBias || i + 2 < widths.Length)
                arrays.Add(Uniform(random, bound, widths[i + 1]));
        }

        return arrays;
    }
}
