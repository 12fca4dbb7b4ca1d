using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Levenberg–Marquardt for L(θ) = ‖r(θ)‖² (Levenberg, Quart. Appl. Math. 2, 1944; Marquardt, SIAM J. 11, 1963), with the damping of
/// Nielsen (Madsen, Nielsen, Tingleff, "Methods for non-linear least squares problems", 2004, algorithm 3.16):
/// <code>
/// (JᵀJ + μ D) h = −Jᵀr,   D = I, or diag JᵀJ if <see cref="IsScaled"/>
/// ϱ = (L(θ) − L(θ + h)) / hᵀ(μ D h − Jᵀr)
/// ϱ &gt; 0:  θ ← θ + h,  μ ← μ max(1/3, 1 − (2ϱ − 1)³),  ν ← 2;   otherwise  μ ← μ ν,  ν ← 2ν
/// </code>
/// A step is one accepted move: JᵀJ once, at n² multiply-adds per residual, then a Cholesky factor of n rows for every attempt. Worth its
/// price up to a few thousand parameters. It compares values, so its stage holds one batch, with more residuals than parameters; the loss
/// must be Norm2 of residuals, or a sum of such. A schedule has no effect.
/// </summary>
public sealed record LevenbergMarquardt : Optimizer
{
    /// <summary>μ to begin with, relative to the largest diagonal element of JᵀJ (to 1 if scaled).</summary>
    public double Damping { get; init; } = 1e-3;

    /// <summary>Whether damping is relative to the diagonal of JᵀJ (Marquardt) instead of absolute (Levenberg).</summary>
    public bool IsScaled { get; init; }

    /// <summary>The number of attempts after which one step gives up.</summary>
    public int MaxAttempts { get; init; } = 16;

    /// <summary>The stage ends when the Euclidean norm of the gradient is at most this.</summary>
    public double GradientTolerance { get; init; }

    /// <inheritdoc/>
    public override string Name => "Levenberg–Marquardt";

    /// <inheritdoc/>
    public override bool NeedsFixedBatch => true;

    internal override bool NeedsResiduals => true;

    internal override void Validate()
    {
        Expect.Positive(Damping, nameof(Damping), Name);
        Expect.AtLeast(MaxAttempts, 1, nameof(MaxAttempts), Name);
        Expect.HalfOpen(GradientTolerance, 0, double.PositiveInfinity, nameof(GradientTolerance), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new LevenbergMarquardtState<T>(this, count);
}
