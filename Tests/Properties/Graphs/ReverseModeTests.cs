using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Properties.Graphs;

/// <summary>Reverse mode on random programs against complex steps on the evaluator, relative to path mass.</summary>
public sealed class ReverseModeTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Reverse_OnRandomGraphs_MatchesComplexStep()
    {
        var tally = new Tally();
        GraphGen.Small.Sample(
            program => Check(program, program.Genes[0] % 4 >= 2 ? Derivatives.AlongTime(program, [program.Scalar])[0] : program.Scalar, tally),
            iter: Budget.Of(100_000),
            print: static program => program.ToString());
        output.WriteLine(tally.ToString());
        Assert.True(tally.Programs > Budget.Of(50_000), tally.ToString());
    }

    private static void Check(RandomGraph program, Node scalar, Tally tally)
    {
        Node root = Derivatives.Inline(scalar)[0];
        if (!Derivatives.IsMeaningful(program, root))
        {
            tally.Refused();
            return;
        }

        // Simplified, which must come to an end on every program.
        Node[] gradient = [.. Rewriter.Simplify(Derivatives.Gradient(program, root))];
        var reverse = new Interpreter<Real>(program.Inputs, gradient);
        Derivatives.Evaluate(reverse, program);
        double[][] expected = new ComplexStep(program.Inputs, root).Gradient(program.Theta, program.X);
        double[][] mass = new PathMass(program.Inputs, root).Gradient(program.Theta, program.X);
        double worst = 0;
        int numbers = 0;
        foreach ((double[] values, double[] steps, double[] masses) in Leaves(program, reverse, expected, mass))
        {
            for (int k = 0; k < values.Length; k++, numbers++)
            {
                double error = Math.Abs(values[k] - steps[k]);
                if (error == 0 || masses[k] < 1e-200) continue;
                worst = Math.Max(worst, error / masses[k]);
                Assert.True(error <= Tolerance * masses[k], $"{values[k]}, not {steps[k]}, of path mass {masses[k]}");
            }
        }

        tally.Judged(program, numbers, worst);
    }

    // The gradient by parameter slots and inputs; the others as θ and inputs.
    private static IEnumerable<(double[] Values, double[] Steps, double[] Masses)> Leaves(RandomGraph program, Interpreter<Real> reverse, double[][] expected, double[][] mass)
    {
        int slots = program.Layout.Slots.Count;
        var theta = new double[program.Theta.Length];
        for (int i = 0; i < slots; i++) Value(reverse, i).CopyTo(theta, program.Layout.Slots[i].Offset);
        yield return (theta, expected[0], mass[0]);
        for (int i = 0; i < program.Inputs.Length; i++) yield return (Value(reverse, slots + i), expected[i + 1], mass[i + 1]);
    }

    private static double[] Value(Interpreter<Real> reverse, int root) => Array.ConvertAll(reverse.Root(root), static value => value.Value);
}
