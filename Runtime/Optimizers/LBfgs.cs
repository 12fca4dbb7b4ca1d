using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// L-BFGS: a quasi-Newton method whose inverse Hessian H is built from the last m pairs sₖ = θₖ₊₁ − θₖ, yₖ = gₖ₊₁ − gₖ and applied by
/// the two-loop recursion (Nocedal, "Updating quasi-Newton matrices with limited storage", Math. Comput. 35, 1980; Liu &amp; Nocedal, Math. Program. 45, 1989):
/// <code>
/// q ← g;  newest to oldest:  αₖ = ρₖ sₖᵀq,  q ← q − αₖ yₖ          ρₖ = 1 / yₖᵀsₖ
/// r ← (sᵀy / yᵀy) q;  oldest to newest:  r ← r + sₖ (αₖ − ρₖ yₖᵀr)
/// θ ← θ − α r,  α by a line search for the strong Wolfe conditions
/// </code>
/// It compares values of successive steps, so its stage holds one batch. Inner products are taken in double precision. The line search
/// sets the length of steps; a schedule has no effect.
/// </summary>
/// <param name="History">The number m of pairs remembered.</param>
public sealed record LBfgs(int History = 50) : Optimizer
{
    /// <summary>c₁ of the sufficient-decrease condition.</summary>
    public double SufficientDecrease { get; init; } = 1e-4;

    /// <summary>c₂ of the curvature condition; smaller is a more exact line search.</summary>
    public double Curvature { get; init; } = 0.9;

    /// <summary>The number of evaluations after which one line search gives up.</summary>
    public int MaxLineSearch { get; init; } = 25;

    /// <summary>The stage ends when the Euclidean norm of the gradient is at most this.</summary>
    public double GradientTolerance { get; init; }

    /// <inheritdoc/>
    public override string Name => "L-BFGS";

    /// <inheritdoc/>
    public override bool NeedsFixedBatch => true;

    internal override void Validate()
    {
        Expect.AtLeast(History, 1, nameof(History), Name);
        Expect.AtLeast(MaxLineSearch, 1, nameof(MaxLineSearch), Name);
        Expect.Positive(SufficientDecrease, nameof(SufficientDecrease), Name);
        Expect.HalfOpen(Curvature, SufficientDecrease, 1, nameof(Curvature), Name);
        Expect.HalfOpen(GradientTolerance, 0, double.PositiveInfinity, nameof(GradientTolerance), Name);
    }

    internal override OptimizerState<T> Start<T>(int count) => new LBfgsState<T>(this, count);
}
