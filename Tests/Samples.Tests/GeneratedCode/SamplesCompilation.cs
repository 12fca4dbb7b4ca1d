using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Fluxion.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Samples.Tests.GeneratedCode;

/// <summary>The samples' sources as the compiler sees them, and what the generator makes of them.</summary>
internal static class SamplesCompilation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Lazy<(Compilation Input, Compilation Output, GeneratorRunResult Result)> Run = new(Generate);

    /// <summary>The folder of the samples.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "Samples");

    /// <summary>The samples with all that was generated.</summary>
    public static Compilation Output => Run.Value.Output;

    /// <summary>The generated files by the paths under which they are committed.</summary>
    public static IReadOnlyDictionary<string, string> Files => Run.Value.Result.GeneratedSources.ToDictionary(
        source => CommittedPath(source.HintName),
        source => source.SourceText.ToString(),
        StringComparer.Ordinal);

    // Beside the declaration: Samples/<Sample>/Generated/<Type>.Surface.g.cs.
    private static string CommittedPath(string hint)
    {
        string type = hint.Remove(hint.LastIndexOf('.', hint.Length - ".g.cs".Length - 1)), file = hint[(hint.LastIndexOf('.', type.Length - 1) + 1)..];
        INamedTypeSymbol symbol = Run.Value.Input.GetTypeByMetadataName(type) ?? throw new InvalidOperationException($"no type '{type}' among the samples");
        string source = symbol.DeclaringSyntaxReferences[0].SyntaxTree.FilePath;
        return Path.Combine(Path.GetDirectoryName(source)!, "Generated", file);
    }

    private static (Compilation Input, Compilation Output, GeneratorRunResult Result) Generate()
    {
        IEnumerable<string> sources = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Generated"))
            .Order(StringComparer.Ordinal);
        CSharpCompilation input = CSharpCompilation.Create(
            "Samples",
            sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ParseOptions, path))
                .Append(CSharpSyntaxTree.ParseText("global using static Fluxion.Calculus;", ParseOptions, "Usings.cs")),
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new FluxionGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        return (input, output, driver.GetRunResult().Results.Single());
    }

    private static ImmutableArray<MetadataReference> References()
        => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is not ("Samples" or "Fluxion.Generator" or "Fluxion.Samples.Tests"))
            .Select(path => MetadataReference.CreateFromFile(path))];
}
