using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Fluxion.Runtime;

/// <summary>The velocity v of <see cref="Momentum"/> and <see cref="Nesterov"/>.</summary>
internal sealed class VelocityState<T>(FirstOrderOptimizer settings, double decay, bool looksAhead, int count) : FirstOrderState<T>(settings, count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _velocity = new(count);

    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double rate)
    {
        Span<T> velocity = _velocity.Span;
        T mu = T.CreateTruncating(decay), step = T.CreateTruncating(-rate);

        // v ← μ v − α g
        TensorPrimitives.Multiply(velocity, mu, velocity);
        TensorPrimitives.MultiplyAdd(gradient, step, velocity, velocity);
        if (!looksAhead)
        {
            TensorPrimitives.Add(parameters, velocity, parameters);
            return;
        }

        // θ ← θ + μ v − α g
        TensorPrimitives.MultiplyAdd(velocity, mu, parameters, parameters);
        TensorPrimitives.MultiplyAdd(gradient, step, parameters, parameters);
    }
}
