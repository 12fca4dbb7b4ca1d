using System;
using System.Collections.Generic;

namespace Fluxion.Samples;

/// <summary>The weights of a model at the steps of its training.</summary>
internal sealed class Checkpoints(ParameterBlock<double> parameters)
{
    private readonly List<double[]> _all = [];

    /// <summary>Keeps the present weights.</summary>
    public void Take() => _all.Add([.. parameters.Values]);

    /// <summary>Measures the model at the checkpoint whose error is the nearest above a given one, or at the present weights; the weights stay as they are.</summary>
    public (double Error, T Measured) AtErrorAbove<T>(double error, Func<double> errorOf, Func<T> measure)
    {
        double[] present = [.. parameters.Values], chosen = present;
        double nearest = double.PositiveInfinity;
        foreach (double[] weights in _all)
        {
            weights.CopyTo(parameters.Values);
            double found = errorOf();
            if (found >= error && found < nearest) (nearest, chosen) = (found, weights);
        }

        chosen.CopyTo(parameters.Values);
        (double, T) result = (errorOf(), measure());
        present.CopyTo(parameters.Values);
        return result;
    }
}
