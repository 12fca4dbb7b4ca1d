using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>The weights at which the lowest loss was seen; to begin with, those present at its making.</summary>
internal sealed class BestWeights<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ParameterBlock<T> _parameters;
    private readonly T[] _weights;

    public BestWeights(ParameterBlock<T> parameters)
    {
        _parameters = parameters;
        _weights = parameters.Values.ToArray();
    }

    /// <summary>The lowest loss, infinite before the first.</summary>
    public double Value { get; private set; } = double.PositiveInfinity;

    /// <summary>Keeps the present weights if their loss is finite and lower than all before.</summary>
    public void Offer(double value)
    {
        if (!(value < Value && double.IsFinite(value)))
            return;
        Value = value;
        _parameters.Values.CopyTo(_weights);
    }

    /// <summary>Puts the weights back into the block.</summary>
    public void Restore() => _weights.CopyTo(_parameters.Values);
}
