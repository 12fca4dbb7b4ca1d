using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;

namespace Fluxion.Properties.Ops;

/// <summary>Every op alone: its derivatives against complex steps, Taylor series in 57 digits and each other. Errors are relative to path mass.</summary>
public sealed class OpDerivativeTests
{
    private const double Tolerance = 1e-13;
    private const int Points = 5_000, BigPoints = 40, Orders = 3;

    public static TheoryData<string> Samples => [.. OpSamples.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_EveryOrderMatchesComplexStepOfTheOrderBelow(string name)
    {
        var subject = new OpSubject(Find(name));
        IReadOnlyList<Node> orders = subject.Directional(Orders);
        Node[] inputs = [.. subject.Inputs, .. subject.Tangents];
        var below = new Interpreter<ComplexNumber>(inputs, orders);
        var masses = new Interpreter<Mass>(inputs, orders);
        var random = new Random(1);
        double worst = 0;
        for (int point = 0; point < Budget.Of(Points); point++)
        {
            double[][] x = subject.Draw(random), v = [.. x.Select(value => OpSubject.Direction(random, value.Length))];
            ComplexNumber[][] stepped = [.. x.Select((value, i) => value.Select((_, k) => new ComplexNumber(new Complex(value[k], ComplexStep.Step * v[i][k]))).ToArray())];
            below.Run(Flat(subject, stepped), [.. stepped, .. v.Select(value => Array.ConvertAll(value, ComplexNumber.Of))]);
            Mass[][] at = [.. x.Select(value => Array.ConvertAll(value, Mass.Of))];
            masses.Run(Flat(subject, at), [.. at, .. v.Select(value => Array.ConvertAll(value, Mass.Of))]);
            for (int order = 1; order <= Orders; order++)
            {
                for (int k = 0; k < subject.Y.Length; k++)
                {
                    double expected = below.Root(order - 1)[k].Imaginary / ComplexStep.Step;
                    Mass actual = masses.Root(order)[k];
                    worst = Math.Max(worst, Error(expected, actual, () => $"{name}, order {order}, component {k} at {Text(x)} along {Text(v)}"));
                }
            }
        }

        Assert.True(worst <= Tolerance, $"{worst}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_EveryOrderMatchesTaylorSeriesInManyDigits(string name)
    {
        var subject = new OpSubject(Find(name));
        IReadOnlyList<Node> orders = subject.Directional(Orders);
        Node[] inputs = [.. subject.Inputs, .. subject.Tangents];
        var series = new Interpreter<Jet<BigReal>>(subject.Inputs, [subject.Y]);
        var masses = new Interpreter<Mass>(inputs, orders);
        var random = new Random(2);
        for (int point = 0; point < Budget.Of(BigPoints); point++)
        {
            double[][] x = subject.Draw(random), v = [.. x.Select(value => OpSubject.Direction(random, value.Length))];
            Jet<BigReal>[][] jets = [.. x.Select((value, i) => value.Select((_, k) => Jet<BigReal>.Variable(value[k], Orders, v[i][k])).ToArray())];
            series.Run(Flat(subject, jets), jets);
            Mass[][] at = [.. x.Select(value => Array.ConvertAll(value, Mass.Of))];
            masses.Run(Flat(subject, at), [.. at, .. v.Select(value => Array.ConvertAll(value, Mass.Of))]);
            for (int order = 0; order <= Orders; order++)
            {
                for (int k = 0; k < subject.Y.Length; k++)
                    Error(series.Root(0)[k].Derivative(order).Real, masses.Root(order)[k], () => $"{name}, order {order}, component {k} at {Text(x)} along {Text(v)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_JvpMatchesVjpAtEveryOrder(string name)
    {
        var subject = new OpSubject(Find(name));
        IReadOnlyList<Node> orders = subject.Directional(Orders);
        Node[] inputs = [.. subject.Inputs, .. subject.Tangents, subject.Cotangent];
        var random = new Random(3);
        for (int order = 0; order < Orders; order++)
        {
            // y(x, v) of the order, moved along u, weighed by w: forward, and reverse.
            var forward = new Interpreter<ComplexNumber>([.. subject.Inputs, .. subject.Tangents], [orders[order]]);
            var reverse = new Interpreter<Mass>(inputs, subject.Reverse(orders[order]));
            for (int point = 0; point < Budget.Of(Points) / 10; point++)
            {
                double[][] x = subject.Draw(random), v = [.. x.Select(value => OpSubject.Direction(random, value.Length))], u = [.. x.Select(value => OpSubject.Direction(random, value.Length))];
                double[] w = OpSubject.Direction(random, subject.Y.Length);
                ComplexNumber[][] stepped = [.. x.Select((value, i) => value.Select((_, k) => new ComplexNumber(new Complex(value[k], ComplexStep.Step * u[i][k]))).ToArray())];
                forward.Run(Flat(subject, stepped), [.. stepped, .. v.Select(value => Array.ConvertAll(value, ComplexNumber.Of))]);
                double expected = w.Select((weight, k) => weight * forward.Root(0)[k].Imaginary / ComplexStep.Step).Sum();
                Mass[][] at = [.. x.Select(value => Array.ConvertAll(value, Mass.Of))];
                reverse.Run(Flat(subject, at), [.. at, .. v.Select(value => Array.ConvertAll(value, Mass.Of)), Array.ConvertAll(w, Mass.Of)]);
                Mass actual = Mass.Of(0);
                for (int i = 0; i < u.Length; i++)
                {
                    for (int k = 0; k < u[i].Length; k++) actual += reverse.Root(i)[k] * Mass.Of(u[i][k]);
                }

                Error(expected, actual, () => $"{name}, order {order + 1} at {Text(x)} along {Text(v)} and {Text(u)}, weighed by {Text([w])}");
            }
        }
    }

    private static double Error(double expected, Mass actual, Func<string> where)
    {
        double error = Math.Abs(expected - actual.Value);
        double relative = error == 0 ? 0 : error / actual.Size;
        Assert.True(relative <= Tolerance || error < 1e-290, relative <= Tolerance ? "" : $"{relative} = |{expected} − {actual.Value}|/{actual.Size}: {where()}");
        return error < 1e-290 ? 0 : relative;
    }

    private static T[] Flat<T>(OpSubject subject, T[][] x) => [.. x.Where((_, i) => subject.Inputs[i].Op is Fluxion.Generator.Ops.Parameter).SelectMany(value => value)];

    private static OpSample Find(string name) => OpSamples.All.Single(sample => sample.Name == name);

    private static string Text(double[][] x) => string.Join("; ", x.Select(value => string.Join(" ", value.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))));
}
