using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>Sources with what the generator writes for them, and a switch between 512- and 256-bit kernels; 512 bits run in software where they must.</summary>
internal sealed class BothWidths
{
    private const string Switch = "namespace Demo; public static class Width { public static bool IsWide; }";

    private readonly Assembly _assembly;

    private BothWidths(Assembly assembly, GeneratorRun run) => (_assembly, Run) = (assembly, run);

    /// <summary>The run that wrote the code.</summary>
    public GeneratorRun Run { get; }

    /// <summary>Compiles and loads sources.</summary>
    public static BothWidths Of(params string[] sources)
    {
        GeneratorRun run = GeneratorRun.Of([.. sources, Switch]);
        Compilation compilation = run.Output;
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".Kernels.g.cs", StringComparison.Ordinal)).ToArray())
        {
            string text = tree.ToString().Replace("Vector512.IsHardwareAccelerated", "global::Demo.Width.IsWide", StringComparison.Ordinal);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image), run);
    }

    /// <summary>Calls a public static method with kernels of one width.</summary>
    public object? Invoke(bool wide, string type, string method, params object[] arguments)
    {
        _assembly.GetType("Demo.Width", throwOnError: true)!.GetField("IsWide")!.SetValue(null, wide);
        return _assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);
    }
}
