using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.Tests;

/// <summary>Compilations of source strings, against the framework of the test run, the runtime and the language.</summary>
internal static class TestCompilation
{
    /// <summary>What the package adds to a project that uses it.</summary>
    public const string Usings = "global using System; global using Fluxion; global using static Fluxion.Calculus;";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(Path.Combine(AppContext.BaseDirectory, "System.Numerics.Tensors.dll"))
            .Append(typeof(Trainer).Assembly.Location)
            .Append(typeof(ModelAttribute).Assembly.Location)
            .DistinctBy(Path.GetFileName)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The options under which sources are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>A compilation of sources, named 0.cs, 1.cs and so on, and the package's usings.</summary>
    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Select((source, i) => Tree(source, i + ".cs")).Append(Tree(Usings, "Usings.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One syntax tree.</summary>
    public static SyntaxTree Tree(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>What the parser reads of one type.</summary>
    public static ParsedProgram Parse(string source, string type)
    {
        CSharpCompilation compilation = Create(source);
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(type) ?? throw new ArgumentException($"no type '{type}' in the source");
        return ProgramParser.Parse(symbol, compilation, CancellationToken.None);
    }

    /// <summary>The errors of a compilation.</summary>
    public static IReadOnlyList<Diagnostic> Errors(this Compilation compilation)
        => [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
