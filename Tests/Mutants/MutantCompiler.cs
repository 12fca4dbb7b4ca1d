using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Fluxion.Mutants;

/// <summary>The compiler's own sources as a compilation, in which one place at a time is replaced.</summary>
internal sealed class MutantCompiler
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly CSharpCompilation _compilation;

    public MutantCompiler(string generator)
    {
        _trees = Directory.EnumerateFiles(generator, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(generator, path).Replace('\\', '/')))
            .Where(static file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
            .ToDictionary(static file => file.Name, static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), Options, file.Path));
        string linked = Path.Combine(generator, "..", "Runtime", "Integrators", "TableauText.cs");
        const string friends = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Fluxion.Oracles\")] [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Fluxion.Properties\")]";
        _compilation = CSharpCompilation.Create(
            "Fluxion.Generator",
            [.. _trees.Values, CSharpSyntaxTree.ParseText(File.ReadAllText(linked), Options, linked), CSharpSyntaxTree.ParseText(friends, Options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>All mutants of the files in some folders, in order.</summary>
    public IReadOnlyList<Mutant> Find(IReadOnlyList<string> folders)
        => [.. _trees.Where(tree => folders.Any(folder => tree.Key.StartsWith(folder, StringComparison.Ordinal))).OrderBy(static tree => tree.Key, StringComparer.Ordinal)
            .SelectMany(static tree => MutantFinder.Find(tree.Value, tree.Key))];

    /// <summary>The compiler with a mutant in it, or unchanged; null if it does not compile.</summary>
    public byte[]? Compile(Mutant? mutant)
    {
        CSharpCompilation compilation = _compilation;
        if (mutant is not null)
        {
            SyntaxTree tree = _trees[mutant.File];
            SourceText text = tree.GetText().Replace(mutant.Start, mutant.Length, mutant.Replacement);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
        }

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (mutant is null && !result.Success)
            throw new InvalidOperationException("The compiler itself does not compile: " + result.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return result.Success ? image.ToArray() : null;
    }
}
