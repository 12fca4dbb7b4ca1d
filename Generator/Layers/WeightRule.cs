using System;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Layers;

/// <summary>
/// Where weights start, after the names of <c>LayerInitialization</c>. All are uniform in ± a bound that depends on the number n of inputs and m of outputs of a weight's sums:
/// Glorot √(6/(n + m)), He √(6/n), LeCun √(3/n), FanIn 1/√n.
/// </summary>
internal static class WeightRule
{
    public const string Glorot = "Glorot";

    /// <summary>How the weights of a layer with n inputs and m outputs per weight start.</summary>
    public static InitialValues Uniform(string rule, int inputs, int outputs) => InitialValues.Uniform(rule switch
    {
        "He" => Math.Sqrt(6.0 / inputs),
        "LeCun" => Math.Sqrt(3.0 / inputs),
        "FanIn" => 1 / Math.Sqrt(inputs),
        _ => Math.Sqrt(6.0 / ((double)inputs + outputs)),
    });

    /// <summary>How biases start: at zero, but with FanIn as its weights.</summary>
    public static InitialValues OfBias(string rule, int inputs) => rule == "FanIn" ? InitialValues.Uniform(1 / Math.Sqrt(inputs)) : InitialValues.Zero;
}
