using System;
using System.Numerics;

namespace Fluxion;

/// <summary>
/// A function L(θ) to be minimised, bound to the parameters of one model. Losses of one model add and scale:
/// <c>residual + 0.5 * matching</c>.
/// </summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public abstract class TrainingLoss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name under which reports and errors speak of this loss.</summary>
    public abstract string Name { get; }

    /// <summary>The parameters θ.</summary>
    public abstract ParameterBlock<T> Parameters { get; }

    /// <summary>Whether the loss is an estimate on random samples that <see cref="Draw"/> replaces.</summary>
    public abstract bool IsSampled { get; }

    /// <summary>L(θ) at the present values of the parameters. Allocates nothing after the first call.</summary>
    public abstract T Value();

    /// <summary>L(θ) and its gradient. Allocates nothing after the first call.</summary>
    /// <param name="gradient">∂L/∂θ, overwritten; as long as the parameter block.</param>
    /// <exception cref="ArgumentException">The gradient has another length than the parameter block.</exception>
    public abstract T ValueAndGradient(Span<T> gradient);

    /// <summary>Whether L = ‖r(θ)‖² with residuals r that <see cref="AddNormalEquations"/> knows one by one.</summary>
    public virtual bool HasResiduals => false;

    /// <summary>Adds to the normal equations of L = ‖r‖², J = ∂r/∂θ, and returns L. Allocates nothing after the first call.</summary>
    /// <param name="weight">A factor of everything, at least 0.</param>
    /// <param name="gradient">Receives weight · ∂L/∂θ = weight · 2 Jᵀr in addition to what it holds.</param>
    /// <param name="matrix">Receives weight · JᵀJ in addition to what it holds.</param>
    /// <exception cref="NotSupportedException">The loss is not <see cref="HasResiduals"/>.</exception>
    public virtual T AddNormalEquations(double weight, Span<T> gradient, SymmetricMatrix matrix)
        => throw new NotSupportedException($"{Name} is not a sum of squares of residuals, such as Norm2(r).");

    /// <summary>Selects batch <paramref name="step"/>, a pure function of the step and the sampler's seed. Without effect on a loss that does not sample.</summary>
    public abstract void Draw(long step);

    /// <summary>The same loss on one batch that never changes, with memory of its own. A loss that does not sample returns itself.</summary>
    /// <param name="batch">The number of samples; 0 for as many as this loss draws.</param>
    /// <param name="step">The batch it holds, numbered as in <see cref="Draw"/>.</param>
    public abstract TrainingLoss<T> Fixed(int batch = 0, long step = 0);

    /// <summary>Evaluates on the workers of a pool from now on, or on the calling thread alone if it is null. The bits of the results are the same.</summary>
    public abstract void RunOn(WorkerPool? pool);

    /// <summary>weight · L.</summary>
    public TrainingLoss<T> Weighted(double weight) => SumLoss<T>.Scale(this, weight);

    /// <summary>The sum of two losses of one model.</summary>
    /// <exception cref="ArgumentException">The losses have different parameter blocks.</exception>
    public static TrainingLoss<T> operator +(TrainingLoss<T> a, TrainingLoss<T> b) => SumLoss<T>.Add(a, b);

    /// <summary>weight · loss.</summary>
    public static TrainingLoss<T> operator *(double weight, TrainingLoss<T> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Weighted(weight);
    }
}
