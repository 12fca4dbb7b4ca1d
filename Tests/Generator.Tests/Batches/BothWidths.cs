using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
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

    /// <summary>A method of Demo.Probe that evaluates a model on samples one by one or as a batch.</summary>
    public static string Probe(string method, string model, string real, int outputs) => $$"""
            public static {{real}}[] {{method}}(bool batch)
            {
                const int count = 21;
                var model = new {{model}}(seed: 2);
                {{real}}[] x = new {{real}}[5 * count], y = new {{real}}[{{outputs}} * count];
                for (int i = 0; i < x.Length; i++) x[i] = ({{real}})(1.5 * System.Math.Sin(1.7 * i + 0.3));
                if (batch) model.ForwardBatch(x, y);
                else for (int i = 0; i < count; i++) model.Forward(x.AsSpan(5 * i, 5), y.AsSpan({{outputs}} * i, {{outputs}}));
                return y;
            }
        """;

    /// <summary>Fails unless a probe gives the same bits one by one and as a batch, with both widths, and not all of them zero.</summary>
    public void AssertSameBits(string probe)
    {
        object?[] results = [.. from wide in (bool[])[true, false] from batch in (bool[])[true, false] select Invoke(wide, "Demo.Probe", probe, batch)];
        Assert.All(results, result => Assert.Equal(results[0], result));
        Assert.Contains(((Array)results[0]!).Cast<object>(), static value => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0);
    }

    /// <summary>Fails unless a probe gives the same bits with both widths, and one by one almost what it gives as a batch.</summary>
    public void AssertSameBitsUpToRounding<T>(string probe, double tolerance)
        where T : INumber<T>
    {
        T[] Results(bool wide, bool batch) => (T[])Invoke(wide, "Demo.Probe", probe, batch)!;
        T[] single = Results(wide: true, batch: false), batch = Results(wide: true, batch: true);
        Assert.Equal(single, Results(wide: false, batch: false));
        Assert.Equal(batch, Results(wide: false, batch: true));
        Assert.All(single.Zip(batch), pair => Assert.InRange(double.CreateChecked(T.Abs(pair.First - pair.Second)), 0, tolerance));
        Assert.Contains(single, static value => !T.IsZero(value));
    }
}
