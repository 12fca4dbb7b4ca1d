using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsCheck;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Fluxion.Properties.Compiled;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Properties.Graphs;

/// <summary>Random programs planned, emitted, compiled by Roslyn and run, against the evaluator on the graph before any simplification.</summary>
public sealed class EmissionTests(ITestOutputHelper output)
{
    /// <summary>Two whole tiles and a rest.</summary>
    private const int Samples = 37;

    private const int BatchSize = 20;

    [Fact]
    public void Emitted_RandomPrograms_GiveWhatTheEvaluatorGives()
    {
        var tally = new Tally();
        RandomPrograms.ForAll(
            Gen.OneOf(GraphGen.Wide, GraphGen.Wide, GraphGen.Small).Array[BatchSize],
            programs => Check([.. programs.Where(IsMeaningful)], tally),
            Budget.Of(280 / BatchSize),
            static programs => string.Join("\n\n", programs.Select(program => program.ToString())),
            threads: 2);
        output.WriteLine(tally.ToString());
        Assert.True(tally.Programs >= Budget.Of(200), tally.ToString());
    }

    private static bool IsMeaningful(RandomGraph program)
    {
        var emitted = new EmittedProgram(program, 0);
        return Derivatives.Inline([.. emitted.Values]).All(root => Derivatives.IsMeaningful(program, root));
    }

    private static void Check(RandomGraph[] programs, Tally tally)
    {
        EmittedProgram[] emitted = [.. programs.Select((program, number) => new EmittedProgram(program, number))];
        Assembly assembly = MemoryCompiler.Load(MemoryCompiler.Compilation([("Width.cs", Width.Source), .. emitted.Select(program => (program.Path, program.Text))]));
        foreach (EmittedProgram program in emitted)
        {
            var run = new EmittedRun(program, assembly, Samples);
            double worst = 0;
            foreach (bool wide in (bool[])[true, false])
            {
                Width.Set(assembly, wide);
                worst = Math.Max(worst, run.CompareMaps());
                worst = Math.Max(worst, run.CompareLoss());
            }

            tally.Judged(program.Program, run.Compared, worst);
        }
    }
}
