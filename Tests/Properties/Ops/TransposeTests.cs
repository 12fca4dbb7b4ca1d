using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;

namespace Fluxion.Properties.Ops;

/// <summary>⟨L v, w⟩ = ⟨v, Lᵀ w⟩ for the transpose that each linear op states, whatever way reverse mode takes instead.</summary>
public sealed class TransposeTests
{
    public static TheoryData<string> Samples => [.. OpSamples.All.Where(static sample => Made(sample).Y.Op is LinearOp).Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Transpose_OfALinearOp_IsItsTranspose(string name)
    {
        OpSubject subject = Made(OpSamples.All.Single(sample => sample.Name == name));
        var op = (LinearOp)subject.Y.Op;
        IReadOnlyList<Node> inputs = subject.Y.Inputs;
        for (int i = 0; i < inputs.Count; i++)
        {
            Node v = subject.Graph.Apply(new Input("v", i, "v", inputs[i].Shape));
            var both = new Interpreter<Mass>([.. subject.Inputs.Where(static input => input.Op is Input), v, subject.Cotangent],
                [op.Tangent(subject.Y, [.. inputs.Select((_, j) => i == j ? v : null)]), op.Transpose(i, subject.Y, subject.Cotangent)]);
            var random = new Random(i);
            double[][] x = subject.Draw(random);
            double[] along = OpSubject.Direction(random, v.Length), against = OpSubject.Direction(random, subject.Y.Length);
            both.Run(Array.ConvertAll(subject.Theta(x), Mass.Of), [.. x.Where((_, j) => subject.Inputs[j].Op is Input).Append(along).Append(against).Select(static value => Array.ConvertAll(value, Mass.Of))]);
            Assert.Equal(inputs[i].Shape, op.Transpose(i, subject.Y, subject.Cotangent).Shape);
            Mass left = Dot(both.Root(0), against), right = Dot(both.Root(1), along);
            Assert.Equal(left.Value, right.Value, 1e-13 * (left.Size + right.Size));
        }
    }

    [Fact]
    public void Op_OfTooManyInputs_IsRefused()
    {
        Node x = new Graph().Apply(new Input("f", 0, "x", Shape.Scalar));
        Assert.Throws<GraphException>(() => x.Graph.Apply(new Sin(), x, x));
        Assert.Throws<GraphException>(() => x.Graph.Apply(new Sum()));
    }

    private static OpSubject Made(OpSample sample) => new(sample);

    private static Mass Dot(Mass[] a, double[] b) => a.Zip(b, static (x, y) => x * Mass.Of(y)).Aggregate(static (sum, term) => sum + term);
}
