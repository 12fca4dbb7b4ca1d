using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.Tests;

/// <summary>One run of the generator over a compilation, which an edit continues.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation compilation)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Input = compilation;
        Output = output;
        Diagnostics = diagnostics;
    }

    /// <summary>The user's compilation.</summary>
    public Compilation Input { get; }

    /// <summary>The user's compilation with the generated sources.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator and its host reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The generated files by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Runs the generator over sources.</summary>
    public static GeneratorRun Of(params string[] sources) => Of(TestCompilation.Create(sources));

    /// <summary>Runs the generator, or one with another compiler behind it.</summary>
    public static GeneratorRun Of(Compilation compilation, Backend? backend = null)
    {
        var generator = new FluxionGenerator(backend ?? Backend.Default);
        return new(CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)), compilation);
    }

    /// <summary>Runs the same driver over the compilation after an edit.</summary>
    public GeneratorRun Then(Compilation compilation) => new(_driver, compilation);

    /// <summary>Runs the same driver after the sources were replaced, those of equal text keeping their trees.</summary>
    public GeneratorRun Then(params string[] sources)
    {
        SyntaxTree[] old = [.. Input.SyntaxTrees];
        SyntaxTree[] trees = [.. sources.Select((source, i) =>
            old.FirstOrDefault(tree => tree.FilePath == i + ".cs" && tree.ToString() == source) ?? TestCompilation.Tree(source, i + ".cs"))];
        return Then(Input.RemoveAllSyntaxTrees().AddSyntaxTrees(trees).AddSyntaxTrees(old[^1]));
    }

    /// <summary>Why the outputs of a named step are what they are, one for each item.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step)
        => Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    /// <summary>Why the outputs that make files are what they are.</summary>
    public IReadOnlyList<IncrementalStepRunReason> FileReasons()
        => [.. Result.TrackedOutputSteps.Values.SelectMany(steps => steps)
            .Where(run => run.Inputs.Any(input => input.Source.Outputs[input.OutputIndex].Value is ValueTuple<EmittedFile, EquatableArray<string>>))
            .SelectMany(run => run.Outputs).Select(output => output.Reason)];
}
