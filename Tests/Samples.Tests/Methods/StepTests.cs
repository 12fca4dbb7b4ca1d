using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>Emitted steps on the system of Hénon and Heiles.</summary>
public sealed class StepTests
{
    private static readonly double[] Start = [0.3, -0.3, 0.3, 0.15];

    [Theory]
    [InlineData(Method.Euler, 1e-3, 1, 0.05)]
    [InlineData(Method.Midpoint, 1e-2, 2, 0.05)]
    [InlineData(Method.Heun, 1e-2, 2, 0.05)]
    [InlineData(Method.Rk4, 2e-2, 4, 0.1)]
    [InlineData(Method.SymplecticEuler, 1e-3, 1, 0.05)]
    [InlineData(Method.StormerVerlet, 2e-2, 2, 0.05)]
    [InlineData(Method.Yoshida4, 2e-2, 4, 0.1)]
    [InlineData(Method.Yoshida6, 0.1, 6, 0.1)]
    [InlineData(Method.ImplicitMidpoint, 2e-2, 2, 0.05)]
    [InlineData(Method.RungeKutta, 2e-2, 4, 0.1)]
    public void ObservedOrder_IsTheOneStated(Method method, double h, int order, double tolerance)
    {
        double[] exact = [.. Start];
        new GaussLegendre8(StepField.F, 4).Integrate(exact, 0.01, 400);
        double coarse = Distance(Run(method, h, 4), exact), fine = Distance(Run(method, h / 2, 4), exact);
        Assert.InRange(Math.Log2(coarse / fine), order - tolerance, order + tolerance);
    }

    [Theory]
    [InlineData(Method.Euler)]
    [InlineData(Method.Midpoint)]
    [InlineData(Method.Heun)]
    [InlineData(Method.Rk4)]
    [InlineData(Method.SymplecticEuler)]
    [InlineData(Method.StormerVerlet)]
    [InlineData(Method.Yoshida4)]
    [InlineData(Method.Yoshida6)]
    [InlineData(Method.ImplicitMidpoint)]
    [InlineData(Method.RungeKutta)]
    public void EmittedStep_AgreesWithTheIntegratorOfTheRuntime(Method method)
    {
        Integrator integrator = method switch
        {
            Method.Euler => new Euler(StepField.F, 4),
            Method.Midpoint => new Midpoint(StepField.F, 4),
            Method.Heun => new Heun(StepField.F, 4),
            Method.Rk4 => new Rk4(StepField.F, 4),
            Method.SymplecticEuler => new SymplecticEuler(StepField.F, 4),
            Method.StormerVerlet => new StormerVerlet(StepField.F, 4),
            Method.Yoshida4 => new Yoshida4(StepField.F, 4),
            Method.Yoshida6 => new Yoshida6(StepField.F, 4),
            Method.ImplicitMidpoint => new ImplicitMidpoint(StepField.F, 4),
            _ => new RungeKutta(StepField.F, 4, RungeKuttaStep.Kutta38, order: 4),
        };
        double[] expected = [.. Start];
        integrator.Step(expected, 0.1);
        Assert.InRange(Distance(Run(method, 0.1, 0.1), expected), 0, 1e-15);
    }

    [Fact]
    public void Tangents_OfSymplecticMethods_KeepTheSymplecticForm()
    {
        // ω(Mu, Mv) = ω(u, v) for tangents Mu, Mv of a step, by derivatives inside the language.
        var first = new SymplecticTangents();
        var second = new Yoshida6Tangents();
        var third = new ImplicitMidpointTangents();
        double[][] basis = [.. Enumerable.Range(0, 4).Select(static i => Enumerable.Range(0, 4).Select(j => i == j ? 1.0 : 0.0).ToArray())];
        double[][] tangents = [.. basis.Select(v =>
        {
            double[] all = new double[16];
            first.Forward(0, Start, v, all.AsSpan(0, 8));
            second.Forward(0, Start, v, all.AsSpan(8, 4));
            third.Forward(0, Start, v, all.AsSpan(12, 4));
            return all;
        })];
        for (int method = 0; method < 4; method++)
        {
            double[][] m = [.. tangents.Select(all => all[(4 * method)..((4 * method) + 4)])];
            for (int i = 0; i < 4; i++)
            {
                for (int j = 0; j < 4; j++) Assert.Equal(Form(basis[i], basis[j]), Form(m[i], m[j]), 1e-13);
            }
        }
    }

    private static double Form(double[] u, double[] v) => (u[0] * v[2]) + (u[1] * v[3]) - (u[2] * v[0]) - (u[3] * v[1]);

    private delegate void Map(double h, ReadOnlySpan<double> x, Span<double> y);

    private static Map MapOf(Method method) => method switch
    {
        Method.Euler => new EulerStep().Forward,
        Method.Midpoint => new MidpointStep().Forward,
        Method.Heun => new HeunStep().Forward,
        Method.Rk4 => new Rk4Step().Forward,
        Method.SymplecticEuler => new SymplecticEulerStep().Forward,
        Method.StormerVerlet => new StormerVerletStep().Forward,
        Method.Yoshida4 => new Yoshida4Step().Forward,
        Method.Yoshida6 => new Yoshida6Step().Forward,
        Method.ImplicitMidpoint => new ImplicitMidpointStep().Forward,
        _ => new RungeKuttaStep().Forward,
    };

    private static double[] Run(Method method, double h, double time)
    {
        Map map = MapOf(method);
        double[] x = [.. Start], next = new double[4];
        for (int i = 0; i < (int)Math.Round(time / h); i++)
        {
            map(h, x, next);
            (x, next) = (next, x);
        }

        return x;
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, static (x, y) => (x - y) * (x - y)).Sum());
}
