using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Generator.Tests.Operators;

/// <summary>Derivatives to order 4 of Hamiltonians and network-like expressions, emitted and compiled, against Taylor series in 57 digits.</summary>
public sealed class HigherDerivativeTests(ITestOutputHelper output)
{
    private const int Points = 21, Dim = 4, Orders = 4;

    public static TheoryData<string> Names => [.. HamiltonianSources.All.Select(row => row.Name)];

    private delegate void Map(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> result);

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_OfCompiledCode_AgreeWith57DigitsToOrder4(string name)
    {
        LoadedProgram program = LoadedProgram.Of(HamiltonianSources.Of(name));
        IModel model = program.Model("M", seed: 3);
        var random = new Random(7);
        double[] theta = [.. Enumerable.Range(0, model.Parameters.Count).Select(_ => (1.6 * random.NextDouble()) - 0.8)];
        theta.CopyTo(model.Parameters.Values);
        double[] x = Draw(random, 0.3, 1.5), v = Draw(random, 0.2, 1), single = new double[Orders + 1], mixed = new double[Orders * Dim];
        double[] batch = new double[Points * single.Length], mixedBatch = new double[Points * mixed.Length];
        LoadedProgram.Map<Map>(model, "OrdersBatch")(x, v, batch);
        LoadedProgram.Map<Map>(model, "MixedBatch")(x, v, mixedBatch);
        var worst = new double[Orders + 1];
        for (int point = 0; point < Points; point++)
        {
            double[] at = x[(point * Dim)..((point + 1) * Dim)], along = v[(point * Dim)..((point + 1) * Dim)];
            LoadedProgram.Map<Map>(model, "Orders")(at, along, single);
            LoadedProgram.Map<Map>(model, "Mixed")(at, along, mixed);
            Jet<BigReal> line = HamiltonianReference.Of(name, theta, Line(at, along, static value => (BigReal)value));
            for (int order = 0; order <= Orders; order++)
                Compare(worst, order, line.Derivative(order).Real, single[order], batch[(point * single.Length) + order]);

            // ∂/∂xᵢ of the derivatives along v: a series in s whose coefficients are series to first order in xᵢ.
            for (int i = 0; i < Dim; i++)
            {
                int moved = i;
                Jet<BigReal>[] values = [.. at.Select((value, k) => Jet<BigReal>.Variable(value, 1, k == moved ? 1 : 0))];
                Jet<Jet<BigReal>> both = HamiltonianReference.Of(name, theta, [.. values.Select((value, k) => Jet<Jet<BigReal>>.Variable(value, Orders - 1, along[k]))]);
                for (int order = 0; order < Orders; order++)
                    Compare(worst, order + 1, both.Derivative(order).Derivative(1).Real, mixed[(order * Dim) + i], mixedBatch[(point * mixed.Length) + (order * Dim) + i]);
            }
        }

        output.WriteLine($"{name}: orders 0 to {Orders}, worst relative errors {string.Join(", ", worst.Select(error => error.ToString("E1", System.Globalization.CultureInfo.InvariantCulture)))}");
    }

    private static double[] Draw(Random random, double low, double high)
        => [.. Enumerable.Range(0, Points * Dim).Select(_ => (low + ((high - low) * random.NextDouble())) * (random.Next(2) == 0 ? 1 : -1))];

    private static Jet<T>[] Line<T>(double[] x, double[] v, Func<double, T> lift)
        where T : struct, INumber<T>
        => [.. x.Select((value, k) => Jet<T>.Variable(lift(value), Orders, v[k]))];

    private static void Compare(double[] worst, int order, double expected, params IEnumerable<double> actual)
    {
        double tolerance = order <= 2 ? 1e-11 : 1e-9;
        foreach (double value in actual)
        {
            double error = Math.Abs(value - expected) / Math.Max(1, Math.Abs(expected));
            Assert.True(error <= tolerance, $"order {order}: {value:R}, not {expected:R}");
            worst[order] = Math.Max(worst[order], error);
        }
    }
}
