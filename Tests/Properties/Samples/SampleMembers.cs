using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Fluxion.Properties.Compiled;
using Microsoft.CodeAnalysis;

namespace Fluxion.Properties.Samples;

/// <summary>Every annotated type of the samples as the compiler reads it, found by its attribute: a new sample is there at once.</summary>
internal static class SampleMembers
{
    private static readonly Lazy<IReadOnlyDictionary<string, ProgramSpec>> Programs = new(Parse);

    /// <summary>The members that are evaluated or minimised, as Type.Member.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Programs.Value.SelectMany(static program => program.Value.Subject.Members
            .Where(static member => (member.Roles & (MemberRoles.Loss | MemberRoles.Hamiltonian)) != 0 || MapMember.IsMap(member))
            .Select(member => program.Key + "." + member.Name)),
    ];

    /// <summary>The names of all annotated types.</summary>
    public static IEnumerable<string> Types => Programs.Value.Keys;

    /// <summary>A member as a function over a graph of its own, and the length of its type's parameters.</summary>
    public static (Function Function, ParameterLayout Layout) Build(string name)
    {
        int dot = name.LastIndexOf('.');
        ProgramSpec program = Programs.Value[name[..dot]];
        var builder = new GraphBuilder(program);
        builder.BuildAll();
        return (builder.Function(program.Subject.Members.First(member => member.Name == name[(dot + 1)..]).Key), builder.Layout);
    }

    private static Dictionary<string, ProgramSpec> Parse()
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "Samples"));
        IEnumerable<(string, string)> sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "Generated"))
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(path)));
        Compilation compilation = MemoryCompiler.Compilation([.. sources, ("Usings.cs", "global using static Fluxion.Calculus;")]);
        var programs = new Dictionary<string, ProgramSpec>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            if (!type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is nameof(ModelAttribute) or nameof(VectorFieldAttribute))) continue;
            ProgramSpec? spec = ProgramParser.Parse(type, compilation, CancellationToken.None).Spec;
            programs.Add(type.ToDisplayString(), spec ?? throw new InvalidOperationException($"{type} cannot be read"));
        }

        return programs;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
