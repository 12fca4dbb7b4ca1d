using System;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Properties.Compiled;
using Fluxion.Properties.Graphs;
using Xunit;

namespace Fluxion.Properties.Ops;

/// <summary>Every op alone, emitted, compiled and run at both widths, sample by sample and in batches, with its derivatives: the oracle's values.</summary>
public sealed class OpEmissionTests
{
    // A whole tile and a rest.
    private const int Points = 19;

    public static TheoryData<string> Samples => [.. OpSamples.All.Where(static sample => IsVector(sample)).Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Op_Emitted_GivesWhatTheEvaluatorGives(string name)
    {
        OpSample sample = OpSamples.All.Single(sample => sample.Name == name);
        var random = new Random(9);
        double[][] values = [.. sample.Shapes.Select((shape, i) => Enumerable.Range(0, shape.Length).Select(_ => Within(random, sample.Domain[i])).ToArray())];
        bool[] isMatrix = [.. sample.Shapes.Select(static shape => !shape.IsVector)];
        Shape[] matrices = [.. sample.Shapes.Where(static shape => !shape.IsVector)], vectors = [.. sample.Shapes.Where(static shape => shape.IsVector)];
        double[] theta = [.. values.Where((_, i) => isMatrix[i]).SelectMany(static value => value)], x = [.. values.Where((_, i) => !isMatrix[i]).SelectMany(static value => value)];
        RandomGraph program = FixedProgram.Of(matrices, theta, x.Length > 0 ? x : [0.5], (vector, parameters) =>
        {
            Node[] parts = FixedProgram.Parts(vector, vectors.Select(static shape => shape.Length));
            int next = 0, matrix = 0;
            Node y = sample.Apply(vector.Graph, [.. isMatrix.Select(isParameter => isParameter ? parameters[matrix++] : parts[next++])]);
            Node slope = Fluxion.Generator.Differentiation.Gradient.Of(vector.Graph.Apply(new Generator.Ops.Sum(), y * y), [vector]);
            return [y, slope];
        });

        var emitted = new EmittedProgram(program, 0);
        Assembly assembly = MemoryCompiler.Load(MemoryCompiler.Compilation([("Width.cs", Width.Source), (emitted.Path, emitted.Text)]));
        var run = new EmittedRun(emitted, assembly, Points);
        foreach (bool wide in (bool[])[true, false])
        {
            Width.Set(assembly, wide);
            run.CompareMaps();
            run.CompareLoss();
        }
    }

    // What gives a matrix stands in no program alone.
    private static bool IsVector(OpSample sample) => new OpSubject(sample).Y.Shape.IsVector;

    private static double Within(Random random, (double Low, double High) domain)
    {
        // Away from the ends, where neighbours of the point lie outside, and not where exponentials of exponentials overflow.
        double low = Math.Max(domain.Low, -3), high = Math.Min(domain.High, 3), margin = 0.3 * Math.Min(1, high - low);
        return low + margin + ((high - low - (2 * margin)) * random.NextDouble());
    }
}
