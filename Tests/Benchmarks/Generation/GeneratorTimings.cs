using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Fluxion.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Benchmarks;

/// <summary>
/// What the generator costs in an editor, on the sources of the samples: the first run in a process, a fresh run in a warm one, a keystroke that
/// changes no model and one that changes a network. Medians over rounds; the host's own work (finding attributes, binding) is part of each.
/// </summary>
internal static class GeneratorTimings
{
    private const int Rounds = 21;

    /// <summary>How sources are parsed.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>Measures and prints one line per figure.</summary>
    public static void Run()
    {
        CSharpCompilation compilation = Samples();
        (GeneratorDriver driver, double cold) = Time(New(), compilation);
        GeneratorDriverRunResult result = driver.GetRunResult();
        Console.WriteLine($"samples: {compilation.SyntaxTrees.Length} files, {result.GeneratedTrees.Length} generated files of {result.GeneratedTrees.Sum(static tree => tree.Length) / 1024} kB");
        Console.WriteLine($"first run in a process: {cold:F0} ms");
        Console.WriteLine($"fresh run, warm: {Median(_ => Time(New(), compilation).Milliseconds):F1} ms");

        SyntaxTree bystander = Tree(compilation, "SampleCatalog.cs"), network = Tree(compilation, "HenonHeilesFlow.cs");
        Console.WriteLine($"a comment typed in another file: {Median(round => Keystroke(ref driver, compilation, bystander, text => text + $"\n// {round}")):F2} ms");
        Console.WriteLine($"a comment typed beside a network: {Median(round => Keystroke(ref driver, compilation, network, text => text + $"\n// {round}")):F2} ms");
        Console.WriteLine($"a width of a network changed: {Median(round => Keystroke(ref driver, compilation, network, text => text.Replace("[Dense(64,", $"[Dense({33 + round},", StringComparison.Ordinal))):F1} ms");
    }

    private static double Keystroke(ref GeneratorDriver driver, CSharpCompilation compilation, SyntaxTree tree, Func<string, string> edit)
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText(edit(tree.ToString()), ParseOptions, tree.FilePath);
        (driver, double milliseconds) = Time(driver, compilation.ReplaceSyntaxTree(tree, edited));
        return milliseconds;
    }

    /// <summary>A driver that has run nothing yet.</summary>
    public static GeneratorDriver New() => CSharpGeneratorDriver.Create([new FluxionGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    /// <summary>A run of a driver.</summary>
    public static (GeneratorDriver Driver, double Milliseconds) Time(GeneratorDriver driver, Compilation compilation)
    {
        long start = Stopwatch.GetTimestamp();
        GeneratorDriver after = driver.RunGenerators(compilation);
        return (after, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>The median over rounds.</summary>
    public static double Median(Func<int, double> measure)
    {
        double[] times = [.. Enumerable.Range(0, Rounds).Select(measure)];
        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static SyntaxTree Tree(CSharpCompilation compilation, string file) => compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);

    private static CSharpCompilation Samples([CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "Samples");
        IEnumerable<SyntaxTree> trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "Generated"))
            .Order(StringComparer.Ordinal)
            .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path));
        return Compile(trees, "global using static Fluxion.Calculus;");
    }

    /// <summary>A compilation of files with the references of this process.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, string usings) => CSharpCompilation.Create(
        "Models",
        trees.Append(CSharpSyntaxTree.ParseText(usings, ParseOptions, "Usings.cs")),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
