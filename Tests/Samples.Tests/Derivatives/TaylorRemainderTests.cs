using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Samples.Tests.Derivatives;

/// <summary>
/// Taylor remainders of every compiled loss of the samples in all parameters: f(θ + εv) − f − ε g·v falls like ε², and with the second
/// derivative along v, which is that of the compiled gradient, like ε³.
/// </summary>
public sealed class TaylorRemainderTests(ITestOutputHelper output)
{
    /// <summary>Losses with kinks (ReLU, largest of a window) close to any point: differences of the slope step over them, so only the order 2 is judged.</summary>
    private static readonly HashSet<string> Kinked = ["Fluxion.Samples.ReluNet.Misfit", "Fluxion.Samples.DigitNet.Entropy", "Fluxion.Samples.SlideHamiltonian.Drift"];

    /// <summary>Losses of degree 2 in their parameters, whose second remainder is nothing but rounding.</summary>
    private static readonly HashSet<string> Quadratic = ["Fluxion.Samples.SecondDerivative.Misfit", "Fluxion.Samples.Valley.Height", "Fluxion.Samples.LinearField.Euler"];

    public static TheoryData<string> Names => [.. CompiledLoss.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Remainders_OfACompiledLoss_HaveOrdersTwoAndThree(string name)
    {
        var loss = new CompiledLoss(name);
        double value = loss.Value(0), slope = loss.Slope(0), curvature = Curvature(loss, slope);
        double first = Order(loss, e => loss.Value(e) - value - (e * slope), out string firsts);
        double second = Order(loss, e => loss.Value(e) - value - (e * slope) - (e * e / 2 * curvature), out string seconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: orders {first:F3} and {second:F3}   ({firsts} | {seconds})"));
        Assert.InRange(first, 1.95, 2.05);
        if (Quadratic.Contains(name)) Assert.Equal(double.NaN, second);
        else if (!Kinked.Contains(name)) Assert.InRange(second, 2.9, 3.1);
    }

    [Fact]
    public void SamplesWithLosses_AreAllFound()
    {
        Assert.Contains("Fluxion.Samples.HenonHeilesFlow.Residual", CompiledLoss.Names);
        Assert.Equal(CompiledLoss.Names.Count, CompiledLoss.Names.Distinct().Count());
    }

    // The derivative of the compiled slope, by central differences of steps h, h/2 and h/4 extrapolated twice: error O(h⁶).
    private static double Curvature(CompiledLoss loss, double scale)
    {
        double h = 1.0 / 64;
        double Difference(double step) => (loss.Slope(step) - loss.Slope(-step)) / (2 * step);
        double a = Difference(h), b = Difference(h / 2), c = Difference(h / 4);
        double ab = b + ((b - a) / 3), bc = c + ((c - b) / 3);
        return bc + ((bc - ab) / 15);
    }

    // The steepest steps at which rounding is far below the remainder: log2 of its quotients, where they have settled; NaN where all of them are rounding.
    private static double Order(CompiledLoss loss, Func<double, double> remainder, out string text)
    {
        double floor = 1e-12 * Math.Abs(loss.Value(0));
        double[] remainders = [.. Enumerable.Range(3, 18).Select(k => Math.Abs(remainder(Math.ScaleB(1, -k))))];
        List<double> orders = [.. remainders.Zip(remainders.Skip(1)).Where(pair => pair.Second > 200 * floor).Select(pair => Math.Log2(pair.First / pair.Second))];
        text = string.Join(" ", orders.Select(order => order.ToString("F2", CultureInfo.InvariantCulture)));
        return orders.Count > 0 ? orders[^1] : double.NaN;
    }
}
