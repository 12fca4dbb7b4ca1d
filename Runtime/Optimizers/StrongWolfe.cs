using System;

namespace Fluxion.Runtime;

/// <summary>
/// A line search for the strong Wolfe conditions (Nocedal &amp; Wright, "Numerical Optimization", 2nd ed., eq. 3.7, Algorithms 3.5 and 3.6):
/// <code>
/// φ(α) ≤ φ(0) + c₁ α φ′(0)        |φ′(α)| ≤ c₂ |φ′(0)|
/// </code>
/// A bracket is found by extrapolation and narrowed by safeguarded cubic interpolation. A point where φ is not finite counts as too far.
/// Where values differ by rounding only, the first condition cannot be judged; then a value not above φ(0) + noise will do, with the second
/// condition (the idea of the approximate Wolfe conditions, Hager &amp; Zhang, SIAM J. Optim. 16, 2005).
/// </summary>
/// <param name="Decrease">c₁.</param>
/// <param name="Curvature">c₂.</param>
/// <param name="MaxEvaluations">The number of evaluations after which the search gives up.</param>
/// <param name="Rounding">The relative size of rounding errors in φ.</param>
internal readonly record struct StrongWolfe(double Decrease, double Curvature, int MaxEvaluations, double Rounding)
{
    private const double MaxGrowth = 10;
    private const double MinGrowth = 1.5;

    // A trial keeps this share of the bracket away from its ends.
    private const double Margin = 0.1;

    /// <summary>Searches from <paramref name="start"/> (α = 0, φ′ &lt; 0), trying <paramref name="first"/> first.</summary>
    /// <param name="line">φ; when the search succeeds it was last evaluated at the accepted point.</param>
    /// <param name="start">φ and φ′ at 0.</param>
    /// <param name="first">The first trial α.</param>
    /// <param name="accepted">The point found; at least φ(α) ≤ φ(0) + c₁ α φ′(0) holds or values differ by rounding only.</param>
    /// <returns>Whether a point was found. It may violate the curvature condition if the evaluations ran out.</returns>
    public bool Search(ILineFunction line, LinePoint start, double first, out LinePoint accepted)
    {
        LinePoint low = start;
        double step = first, limit = double.PositiveInfinity;
        for (int evaluation = 1; evaluation <= MaxEvaluations; evaluation++)
        {
            LinePoint point = line.Evaluate(step);
            if (!point.IsFinite)
            {
                limit = step;
                step = low.Step + (Margin * (step - low.Step));
                continue;
            }

            if (IsAccepted(point, start))
            {
                accepted = point;
                return true;
            }

            if (!IsLower(point, start) || (evaluation > 1 && point.Value >= low.Value))
                return Zoom(line, start, low, point, evaluation, out accepted);
            if (point.Slope >= 0)
                return Zoom(line, start, point, low, evaluation, out accepted);

            double next = CubicMinimum(low, point);
            next = next > point.Step ? Math.Clamp(next, MinGrowth * point.Step, MaxGrowth * point.Step) : MaxGrowth * point.Step;
            low = point;
            step = Math.Min(next, 0.5 * (point.Step + limit));
        }

        return Settle(line, low, last: double.NaN, out accepted);
    }

    // Algorithm 3.6: low has the lowest value that satisfies the first condition, and φ′(low) points towards high.
    private bool Zoom(ILineFunction line, LinePoint start, LinePoint low, LinePoint high, int evaluation, out LinePoint accepted)
    {
        double last = double.NaN;
        for (; evaluation < MaxEvaluations; evaluation++)
        {
            double width = high.Step - low.Step;
            double step = CubicMinimum(low, high);
            double share = (step - low.Step) / width;
            step = low.Step + (width * (double.IsNaN(share) ? 0.5 : Math.Clamp(share, Margin, 1 - Margin)));
            if (step == low.Step || step == high.Step)
                break;

            LinePoint point = line.Evaluate(step);
            last = step;
            if (point.IsFinite && IsAccepted(point, start))
            {
                accepted = point;
                return true;
            }

            if (!point.IsFinite || !IsLower(point, start) || point.Value >= low.Value)
            {
                high = point;
                continue;
            }

            if (point.Slope * width >= 0)
                high = low;
            low = point;
        }

        return Settle(line, low, last, out accepted);
    }

    // The best there is. The line must end where the caller is told.
    private static bool Settle(ILineFunction line, LinePoint low, double last, out LinePoint accepted)
    {
        accepted = low;
        if (low.Step > 0 && last != low.Step)
            accepted = line.Evaluate(low.Step);
        return low.Step > 0;
    }

    private bool IsLower(LinePoint point, LinePoint start) => point.Value <= start.Value + (Decrease * point.Step * start.Slope);

    private bool IsAccepted(LinePoint point, LinePoint start) =>
        Math.Abs(point.Slope) <= -Curvature * start.Slope
        && (IsLower(point, start) || Math.Abs(point.Value - start.Value) <= Rounding * Math.Abs(start.Value));

    // The minimum of the cubic through values and slopes of two points (Nocedal & Wright, eq. 3.59); NaN if it has none.
    private static double CubicMinimum(LinePoint a, LinePoint b)
    {
        double d1 = a.Slope + b.Slope - (3 * (a.Value - b.Value) / (a.Step - b.Step));
        double d2 = Math.CopySign(Math.Sqrt((d1 * d1) - (a.Slope * b.Slope)), b.Step - a.Step);
        return b.Step - ((b.Step - a.Step) * (b.Slope + d2 - d1) / (b.Slope - a.Slope + (2 * d2)));
    }
}
