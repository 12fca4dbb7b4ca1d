using System;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Fluxion.Runtime;

/// <summary>What all first-order methods share: one evaluation, the guard against NaN, clipping, one update.</summary>
internal abstract class FirstOrderState<T>(FirstOrderOptimizer settings, int count) : OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _gradient = new(count);

    public override ReadOnlySpan<T> Gradient => _gradient.Span;

    public override StepOutcome Step(Objective<T> objective, double factor)
    {
        Span<T> gradient = _gradient.Span;
        Value = objective.ValueAndGradient(gradient);
        GradientNorm = Math.Sqrt(VectorAlgebra.Dot<T>(gradient, gradient));
        if (!double.IsFinite(Value) || !double.IsFinite(GradientNorm))
            return StepOutcome.NotFinite;

        if (GradientNorm > settings.ClipNorm) Clip(gradient);
        Update(objective.Parameters, gradient, settings.LearningRate * factor);
        return StepOutcome.Moved;
    }

    // By itself: a first step that is not clipped neither loads nor compiles what multiplies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Clip(Span<T> gradient) => TensorPrimitives.Multiply(gradient, T.CreateTruncating(settings.ClipNorm / GradientNorm), gradient);

    /// <summary>Moves the parameters.</summary>
    protected abstract void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double rate);
}
