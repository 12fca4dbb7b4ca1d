using System;

namespace Fluxion.Samples;

/// <summary>
/// The solution of Burgers' equation u_t + u u_x = ν u_xx with u(0, x) = −sin πx, by the transformation of Cole (1951) and Hopf (1950):
/// <code>
/// u(t, x) = −∫ sin(πy) w dz / ∫ w dz,   y = x − z √(4νt),   w = exp(−z² − cos(πy) / 2πν)
/// </code>
/// The integrands are analytic and vanish at the ends, so the trapezoidal rule is exact to rounding.
/// </summary>
public static class ColeHopf
{
    private const double Step = 0.05, End = 20;

    /// <summary>u(t, x).</summary>
    /// <param name="t">Time, not negative.</param>
    /// <param name="x">Place; the solution is odd and of period 2.</param>
    /// <param name="viscosity">ν, positive.</param>
    public static double At(double t, double x, double viscosity)
    {
        double spread = Math.Sqrt(4 * viscosity * t), above = 0, below = 0;
        for (int i = 0; i <= 2 * End / Step; i++)
        {
            double z = (Step * i) - End, y = x - (z * spread);

            // The largest value of the second term is 1/(2πν); without it no weight overflows.
            double weight = Math.Exp((-z * z) - ((1 + Math.Cos(Math.PI * y)) / (2 * Math.PI * viscosity)));
            (above, below) = (above + (Math.Sin(Math.PI * y) * weight), below + weight);
        }

        return -above / below;
    }
}
