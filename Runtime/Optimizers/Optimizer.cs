using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>The description of an optimisation method, to be given to <see cref="TrainingPlan{T}.Stage"/>. Immutable; the trainer creates its state.</summary>
public abstract record Optimizer
{
    private protected Optimizer()
    {
    }

    /// <summary>The method's name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the method compares values of successive steps and so needs one batch that stays.</summary>
    public abstract bool NeedsFixedBatch { get; }

    /// <summary>Whether the method needs the residuals of a sum of squares one by one.</summary>
    internal virtual bool NeedsResiduals => false;

    /// <summary>Throws <see cref="System.ArgumentOutOfRangeException"/> naming a setting outside its range.</summary>
    internal abstract void Validate();

    /// <summary>Creates the state for <paramref name="count"/> parameters.</summary>
    internal abstract OptimizerState<T> Start<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
