using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>A method at work on one block of parameters.</summary>
internal abstract class OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The gradient last evaluated.</summary>
    public abstract ReadOnlySpan<T> Gradient { get; }

    /// <summary>The loss where <see cref="Gradient"/> was evaluated.</summary>
    public double Value { get; protected set; } = double.NaN;

    /// <summary>The Euclidean norm of <see cref="Gradient"/>, before clipping.</summary>
    public double GradientNorm { get; protected set; } = double.NaN;

    /// <summary>Takes one step. On <see cref="StepOutcome.NotFinite"/> the parameters and the state are as before.</summary>
    /// <param name="objective">The loss.</param>
    /// <param name="factor">What the schedule multiplies the learning rate by.</param>
    public abstract StepOutcome Step(Objective<T> objective, double factor);
}
