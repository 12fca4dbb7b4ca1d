using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Fluxion.Mutants;

/// <summary>The compiler's own sources as a compilation, in which places are replaced: one at a time, or all behind a switch.</summary>
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
            [.. _trees.Values, CSharpSyntaxTree.ParseText(File.ReadAllText(linked), Options, linked), CSharpSyntaxTree.ParseText(friends, Options), CSharpSyntaxTree.ParseText(Schemata.Switch, Options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>All mutants of the files in some folders, in order.</summary>
    public IReadOnlyList<Mutant> Find(IReadOnlyList<string> folders)
        => [.. _trees.Where(tree => folders.Any(folder => tree.Key.StartsWith(folder, StringComparison.Ordinal))).OrderBy(static tree => tree.Key, StringComparer.Ordinal)
            .SelectMany(static tree => MutantFinder.Find(tree.Value, tree.Key))];

    /// <summary>The compiler with one mutant in it; null if it does not compile.</summary>
    public byte[]? Compile(Mutant mutant)
    {
        SyntaxTree tree = _trees[mutant.File];
        SyntaxTree changed = tree.WithChangedText(tree.GetText().Replace(mutant.Start, mutant.Length, mutant.Replacement));
        CSharpCompilation compilation = _compilation.ReplaceSyntaxTree(tree, changed);

        // What does not compile shows where it was changed, which is much quicker to ask.
        var place = new TextSpan(mutant.Start, mutant.Replacement.Length);
        if (compilation.GetSemanticModel(changed).GetDiagnostics(place).Any(IsError)) return null;
        using var image = new MemoryStream();
        return compilation.Emit(image).Success ? image.ToArray() : null;
    }

    /// <summary>The compiler with as many mutants in it as can stand side by side, and the numbers of those that cannot.</summary>
    public (byte[] Image, IReadOnlySet<int> Alone) CompileAll(IReadOnlyList<Mutant> mutants)
    {
        HashSet<int> alone = [.. Enumerable.Range(0, mutants.Count).Where(i => mutants[i].Form == MutantForm.Alone)];
        while (true)
        {
            CSharpCompilation compilation = _compilation;
            var files = new Dictionary<SyntaxTree, Schemata>();
            foreach (IGrouping<string, (int Index, Mutant Mutant)> file in mutants.Select(static (mutant, i) => (Index: i, Mutant: mutant)).Where(item => !alone.Contains(item.Index)).GroupBy(static item => item.Mutant.File))
            {
                SyntaxTree tree = _trees[file.Key];
                var all = new Schemata(tree.GetText().ToString(), file);
                SyntaxTree changed = CSharpSyntaxTree.ParseText(all.Text, Options, tree.FilePath);
                files.Add(changed, all);
                compilation = compilation.ReplaceSyntaxTree(tree, changed);
            }

            using var image = new MemoryStream();
            Diagnostic[] errors = [.. compilation.Emit(image).Diagnostics.Where(IsError)];
            if (errors.Length == 0) return (image.ToArray(), alone);
            int[] conflicts = [.. errors.SelectMany(error => Conflicts(error.Location, files))];
            if (conflicts.Length == 0) throw new InvalidOperationException("The compiler itself does not compile: " + errors[0]);
            alone.UnionWith(conflicts);
        }
    }

    // The mutants around an error; if there are none, those of its member.
    private static IEnumerable<int> Conflicts(Location error, Dictionary<SyntaxTree, Schemata> files)
    {
        if (error.SourceTree is not { } tree || !files.TryGetValue(tree, out Schemata? all)) return [];
        if (all.At(error.SourceSpan.Start) is { Count: > 0 } around) return around;
        SyntaxNode node = tree.GetRoot().FindNode(error.SourceSpan);
        TextSpan member = (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? tree.GetRoot()).Span;
        int[] inside = [.. all.Within(member.Start, member.End)];
        return inside.Length > 0 ? inside : all.Within(0, int.MaxValue);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
