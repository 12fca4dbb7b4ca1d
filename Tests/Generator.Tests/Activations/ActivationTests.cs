using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Activations;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Generator.Tests.Activations;

/// <summary>Every activation and its derivatives to fourth order against Taylor series in 192 bits.</summary>
public class ActivationTests(ITestOutputHelper output)
{
    internal const int Orders = 4;

    /// <summary>Functions that are small far to the left.</summary>
    private static readonly string[] WithLeftTail = ["sigmoid", "softplus", "silu", "gelu", "gelutanh", "gaussian", "mish"];

    public static TheoryData<string> Names => [.. ActivationCatalog.All.Select(static activation => activation.Name)];

    public static TheoryData<string> Tails => [.. WithLeftTail];

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_ToFourthOrder_AgreeWithTheReference(string name)
    {
        Node[] derivatives = Derivatives(name);
        double[] worst = new double[Orders + 1];
        foreach (double x in Points())
        {
            Jet<BigReal> exact = ActivationReference.All[name](Jet<BigReal>.Variable(x, Orders));
            for (int k = 0; k <= Orders; k++)
            {
                BigReal expected = exact.Derivative(k);
                BigReal error = ((BigReal)KernelArithmetic.Evaluate(derivatives[k], x) - expected).Abs();
                worst[k] = Math.Max(worst[k], error.ToDouble() / Math.Max(1, Math.Abs(expected.ToDouble())));
            }
        }

        output.WriteLine($"{name}: {string.Join("  ", worst.Select(static error => $"{error:E1}"))}");
        Assert.All(worst, error => Assert.True(error <= 1e-12, $"{name} is off by {error:E2}."));
    }

    [Theory]
    [MemberData(nameof(Tails))]
    public void Derivatives_InTheLeftTail_KeepRelativeAccuracy(string name)
    {
        Node[] derivatives = Derivatives(name);
        double worst = 0;
        for (double x = -30; x < -6; x += 0.173)
        {
            Jet<BigReal> exact = ActivationReference.All[name](Jet<BigReal>.Variable(x, Orders));
            for (int k = 0; k <= Orders; k++)
            {
                BigReal expected = exact.Derivative(k);
                if (expected.Magnitude < -960) continue;
                BigReal error = (((BigReal)KernelArithmetic.Evaluate(derivatives[k], x) - expected) / expected).Abs();
                worst = Math.Max(worst, error.ToDouble());
            }
        }

        output.WriteLine($"{name}: {worst:E1}");
        Assert.True(worst <= 1e-12, $"{name} is off by {worst:E2} of itself.");
    }

    [Theory]
    [InlineData("relu", 1, 0.0)]
    [InlineData("relu", 2, 0.0)]
    [InlineData("leakyrelu", 1, 0.01)]
    [InlineData("leakyrelu", 2, 0.0)]
    [InlineData("elu", 1, 1.0)]
    [InlineData("elu", 2, 1.0)]
    [InlineData("softsign", 1, 1.0)]
    [InlineData("softsign", 2, 0.0)]
    public void Derivative_AtTheKink_IsTheDocumentedOne(string name, int order, double expected)
        => Assert.Equal(expected, KernelArithmetic.Evaluate(Derivatives(name)[order], 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_FarOut_AreFinite(string name)
        => Assert.All(Derivatives(name), derivative => Assert.All(
            (double[])[-1e4, -800, 800, 1e4],
            x => Assert.True(double.IsFinite(KernelArithmetic.Evaluate(derivative, x)), $"{name} at {x}")));

    // 0 is a kink of some.
    private static IEnumerable<double> Points()
    {
        for (double x = -30; x <= 30; x += 0.2371) yield return x;
        foreach (double x in (double[])[1e-300, 1e-20, 1e-8, 1e-3, 0.5, 1, 2, 30]) foreach (double signed in (double[])[x, -x]) yield return signed;
    }

    /// <summary>The value and its derivatives along the argument.</summary>
    private static Node[] Derivatives(string name)
    {
        var graph = new Graph();
        Node z = graph.Apply(new Input("activation", 0, "z", Shape.Scalar));
        var all = new List<Node> { ActivationCatalog.Find(name)!.Apply(z) };
        var seeds = new Dictionary<Node, Node> { [z] = graph.Constant(1, Shape.Scalar) };
        while (all.Count <= Orders) all.Add(Jvp.Apply([all[^1]], seeds)[0] ?? graph.Zero(Shape.Scalar));
        return [.. Rewriter.Simplify(all)];
    }
}
