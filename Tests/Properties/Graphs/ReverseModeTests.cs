using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Simplification;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Properties.Graphs;

/// <summary>
/// Reverse mode on random programs against complex steps on the evaluator, relative to path mass. Where the two disagree, 57 digits decide:
/// reverse mode has to agree with them, so that an oracle's cancellation fails no test and an error always does.
/// </summary>
public sealed class ReverseModeTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-10;

    [Fact]
    public void Reverse_OnRandomGraphs_MatchesComplexStep()
    {
        var tally = new Tally();
        RandomPrograms.ForAll(
            GraphGen.Small,
            program => Check(program, program.Genes[0] % 4 >= 2 ? Derivatives.AlongTime(program, [program.Scalar])[0] : program.Scalar, tally),
            Budget.Of(100_000));
        output.WriteLine(tally.ToString());
        Assert.True(tally.Programs > Budget.Of(50_000), tally.ToString());

        // Arbitration is for oracles that lose digits, not for rules that are wrong in their domain.
        Assert.True(tally.Arbitrated * 10_000L <= tally.Programs, tally.ToString());
    }

    [Fact]
    public void Arbiter_OnPrograms_AgreesWithComplexStep()
    {
        int compared = 0;
        RandomPrograms.ForAll(GraphGen.Small, program =>
        {
            Node root = Derivatives.Inline(program.Scalar)[0];
            if (!Derivatives.IsMeaningful(program, root)) return;
            var arbiter = new Arbiter(program, root);
            Node unrolled = Unrolling.Apply(root)[0];
            double[][] steps = new ComplexStep(program.Inputs, unrolled).Gradient(program.Theta, program.X);
            double[][] mass = new PathMass(program.Inputs, unrolled).Gradient(program.Theta, program.X);
            for (int leaf = 0; leaf < steps.Length; leaf++)
            {
                double exact = arbiter.Derivative(leaf, 0);
                Assert.True(Math.Abs(exact - steps[leaf][0]) <= (Tolerance * mass[leaf][0]) + 1e-200, $"{exact}, not {steps[leaf][0]}, of path mass {mass[leaf][0]}");
                Interlocked.Increment(ref compared);
            }
        }, Budget.Of(100));
        Assert.True(compared > Budget.Of(100), $"{compared}");
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
        Node unrolled = Unrolling.Apply(root)[0];
        double[][] expected = new ComplexStep(program.Inputs, unrolled).Gradient(program.Theta, program.X);
        double[][] mass = new PathMass(program.Inputs, unrolled).Gradient(program.Theta, program.X);
        double worst = 0;
        int numbers = 0;
        int leaf = -1;
        foreach ((double[] values, double[] steps, double[] masses) in Leaves(program, reverse, expected, mass))
        {
            leaf++;
            for (int k = 0; k < values.Length; k++, numbers++)
            {
                double error = Math.Abs(values[k] - steps[k]);
                if (error == 0 || masses[k] < 1e-200) continue;
                if (!(error <= Tolerance * masses[k]))
                {
                    double exact = new Arbiter(program, root).Derivative(leaf, k);
                    error = Math.Abs(values[k] - exact);
                    Assert.True(error <= Tolerance * masses[k], $"{values[k]}, not {exact} (complex step {steps[k]}), of path mass {masses[k]}");
                    tally.Arbitrate();
                }

                worst = Math.Max(worst, error / masses[k]);
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
