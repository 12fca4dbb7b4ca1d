using System;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Integrators;

public class IntegratorTests
{
    // The 3/8 rule of Kutta (Z. Math. Phys. 46, 1901).
    private const string Kutta38 = """
         0  |
        1/3 |  1/3
        2/3 | -1/3   1
         1  |   1   -1    1
        ----+-----------------
            | 1/8  3/8 3/8 1/8
        """;

    private static readonly double[] Start = [0.3, -0.3, 0.3, 0.15];

    public static TheoryData<string, double> Methods() => new()
    {
        { nameof(Euler), 1e-3 },
        { nameof(SymplecticEuler), 1e-3 },
        { nameof(Midpoint), 1e-2 },
        { nameof(Heun), 1e-2 },
        { nameof(StormerVerlet), 2e-2 },
        { nameof(Rk4), 2e-2 },
        { nameof(Yoshida4), 2e-2 },
        { nameof(Yoshida6), 0.1 },
        { nameof(ImplicitMidpoint), 2e-2 },
        { nameof(RungeKutta), 2e-2 },
        { nameof(GaussLegendre8), 0.5 },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void ObservedOrder_IsTheOneStated(string name, double h)
    {
        Integrator method = Create(name);
        double[] exact = Run(new GaussLegendre8(HenonHeiles, 4), 0.01, 4);
        double coarse = Distance(Run(method, h, 4), exact), fine = Distance(Run(method, h / 2, 4), exact);
        Assert.InRange(Math.Log2(coarse / fine), method.Order - 0.1, method.Order + 0.1);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.05)]
    public void GaussLegendre8_KeepsTheEnergyOfHenonHeilesToTime1000(double h)
    {
        var method = new GaussLegendre8(HenonHeiles, 4);
        double[] x = [.. Start];
        double energy = Energy(x), worst = 0;
        for (int t = 0; t < 1000; t++)
        {
            method.Integrate(x, h, (long)Math.Round(1 / h));
            worst = Math.Max(worst, Math.Abs(Energy(x) - energy));
        }

        Assert.InRange(worst, 0, 1e-12);
    }

    [Fact]
    public void GaussLegendre8_HalvingTheStep_ChangesNothingThatMatters()
    {
        var method = new GaussLegendre8(HenonHeiles, 4);
        Assert.InRange(Distance(Run(method, 0.05, 50), Run(method, 0.025, 50)), 0, 1e-11);
    }

    [Fact]
    public void GaussLegendre8_IsExactForPolynomialsUpToItsOrder()
    {
        // x = t, y′ = 8 t⁷ by quadrature over one step: y(1) = 1.
        var method = new GaussLegendre8(static (x, dx) => (dx[0], dx[1]) = (1, 8 * Math.Pow(x[0], 7)), 2);
        double[] x = [0, 0];
        method.Step(x, 1);
        Assert.Equal(1, x[0], 4e-16);
        Assert.Equal(1, x[1], 4e-15);
    }

    [Theory]
    [InlineData(nameof(StormerVerlet))]
    [InlineData(nameof(Yoshida4))]
    [InlineData(nameof(Yoshida6))]
    [InlineData(nameof(ImplicitMidpoint))]
    [InlineData(nameof(GaussLegendre8))]
    public void SymmetricMethods_ReturnWhenTimeIsReversed(string name)
    {
        Integrator method = Create(name);
        double[] x = [.. Start];
        method.Integrate(x, 0.05, 400);
        method.Integrate(x, -0.05, 400);
        Assert.InRange(Distance(x, Start), 0, 1e-12);
    }

    [Theory]
    [InlineData(nameof(SymplecticEuler), true)]
    [InlineData(nameof(StormerVerlet), true)]
    [InlineData(nameof(Yoshida4), true)]
    [InlineData(nameof(Yoshida6), true)]
    [InlineData(nameof(ImplicitMidpoint), true)]
    [InlineData(nameof(RungeKutta), false)]
    [InlineData(nameof(GaussLegendre8), true)]
    [InlineData(nameof(Rk4), false)]
    [InlineData(nameof(Euler), false)]
    public void Jacobian_OfOneStep_IsSymplecticWhereItShould(string name, bool symplectic)
    {
        const double h = 0.2, d = 1e-5;
        Integrator method = Create(name);
        double[][] columns = new double[4][];
        for (int j = 0; j < 4; j++)
        {
            double[] plus = [.. Start], minus = [.. Start];
            plus[j] += d;
            minus[j] -= d;
            method.Step(plus, h);
            method.Step(minus, h);
            columns[j] = [.. plus.Zip(minus, (a, b) => (a - b) / (2 * d))];
        }

        // M must satisfy MᵀJM = J with J = [0 I; −I 0].
        double worst = 0;
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                double form = 0;
                for (int k = 0; k < 2; k++)
                    form += (columns[i][k] * columns[j][k + 2]) - (columns[i][k + 2] * columns[j][k]);
                double expected = j == i + 2 ? 1 : i == j + 2 ? -1 : 0;
                worst = Math.Max(worst, Math.Abs(form - expected));
            }
        }

        Assert.Equal(symplectic, worst < 1e-8);
    }

    [Fact]
    public void Trajectory_WritesEverySoManySteps()
    {
        var method = new GaussLegendre8(HenonHeiles, 4);
        double[] states = new double[4 * 6];
        method.Trajectory(Start, 0.05, 4, states);
        Assert.Equal(Start, states[..4]);
        double[] x = [.. Start];
        method.Integrate(x, 0.05, 20);
        Assert.Equal(x, states[20..]);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Steps_AllocateNothing(string name, double h)
    {
        Integrator method = Create(name);
        double[] x = [.. Start];
        method.Integrate(x, h, 10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        method.Integrate(x, h, 10);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => new StormerVerlet(HenonHeiles, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Euler(HenonHeiles, 0));
        Assert.Throws<ArgumentException>(() => new Euler(HenonHeiles, 4).Step(new double[3], 0.1));
        var stiff = new GaussLegendre8(static (x, dx) => dx[0] = -1000 * x[0], 1);
        Assert.Contains("smaller step", Assert.Throws<ArithmeticException>(() => stiff.Step([1.0], 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImplicitMidpoint_WithMoreIterations_IsSymplecticAndReversibleToTheLastDigits()
    {
        // A pendulum with a position-dependent mass, H = p² (1 + q²)/2 − cos q, which no explicit splitting preserves.
        var method = new ImplicitMidpoint(
            static (x, dx) => (dx[0], dx[1]) = (x[1] * (1 + (x[0] * x[0])), (-x[1] * x[1] * x[0]) - Math.Sin(x[0])), 2, iterations: 30);
        double[] x = [0.4, 0.7];
        method.Integrate(x, 0.05, 200);
        method.Integrate(x, -0.05, 200);
        Assert.InRange(Distance(x, [0.4, 0.7]), 0, 1e-13);
    }

    [Theory]
    [InlineData("0 |", "a line for each stage")]
    [InlineData("0 | ; 1 | 1/0; | 1/2 1/2", "found '1 | 1/0'")]
    [InlineData("0 | ; 1 | 1/2 1/2; | 1/2 1/2", "below the diagonal in line 2")]
    [InlineData("0 | ; 1 | 1/2; | 1/2 1/2", "sum to 0.5, expected its node 1")]
    [InlineData("0 | ; | 2", "the weights sum to 2")]
    [InlineData("0 | ; | 1/2 1/2", "expected 1 weights, found 2")]
    public void Tableau_ThatIsNone_SaysWhichLine(string tableau, string message)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => new RungeKutta(HenonHeiles, 4, tableau, order: 1)).Message, StringComparison.Ordinal);

    private static Integrator Create(string name) => name switch
    {
        nameof(Euler) => new Euler(HenonHeiles, 4),
        nameof(SymplecticEuler) => new SymplecticEuler(HenonHeiles, 4),
        nameof(Midpoint) => new Midpoint(HenonHeiles, 4),
        nameof(Heun) => new Heun(HenonHeiles, 4),
        nameof(StormerVerlet) => new StormerVerlet(HenonHeiles, 4),
        nameof(Rk4) => new Rk4(HenonHeiles, 4),
        nameof(Yoshida4) => new Yoshida4(HenonHeiles, 4),
        nameof(Yoshida6) => new Yoshida6(HenonHeiles, 4),
        nameof(ImplicitMidpoint) => new ImplicitMidpoint(HenonHeiles, 4),
        nameof(RungeKutta) => new RungeKutta(HenonHeiles, 4, Kutta38, order: 4),
        _ => new GaussLegendre8(HenonHeiles, 4),
    };

    private static double[] Run(Integrator method, double h, double time)
    {
        double[] x = [.. Start];
        method.Integrate(x, h, (long)Math.Round(time / h));
        return x;
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    // x = (q₁, q₂, p₁, p₂)
    private static void HenonHeiles(ReadOnlySpan<double> x, Span<double> dx)
    {
        dx[0] = x[2];
        dx[1] = x[3];
        dx[2] = -x[0] - (2 * x[0] * x[1]);
        dx[3] = -x[1] - (x[0] * x[0]) + (x[1] * x[1]);
    }

    private static double Energy(double[] x) =>
        (((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (x[3] * x[3])) / 2) + (x[0] * x[0] * x[1]) - (x[1] * x[1] * x[1] / 3);
}
