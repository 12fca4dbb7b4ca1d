using Fluxion.Runtime;

namespace Fluxion;

/// <summary>A method that takes one gradient per step: θ ← θ − α · direction(gradient).</summary>
/// <param name="LearningRate">The step size α, multiplied by the stage's <see cref="Schedule"/>.</param>
public abstract record FirstOrderOptimizer(double LearningRate) : Optimizer
{
    /// <summary>
    /// The largest Euclidean norm of the gradient; longer ones are scaled down to it (Pascanu, Mikolov &amp; Bengio, "On the difficulty
    /// of training recurrent neural networks", ICML 2013). Infinite by default: no clipping.
    /// </summary>
    public double ClipNorm { get; init; } = double.PositiveInfinity;

    /// <inheritdoc/>
    public override bool NeedsFixedBatch => false;

    internal override void Validate()
    {
        Expect.Positive(LearningRate, nameof(LearningRate), Name);
        if (!double.IsPositiveInfinity(ClipNorm))
            Expect.Positive(ClipNorm, nameof(ClipNorm), Name);
    }
}
