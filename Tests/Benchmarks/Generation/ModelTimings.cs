using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Fluxion.Contest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Benchmarks;

/// <summary>What the generator costs for each workload alone, in a warm process: the whole run, host included, and what it writes.</summary>
internal static class ModelTimings
{
    /// <summary>Measures and prints a line per workload.</summary>
    public static void Run()
    {
        foreach (Entry entry in Catalog.Entries)
        {
            CSharpCompilation compilation = Sources(entry.Workload);
            GeneratorDriver driver = GeneratorTimings.Time(GeneratorTimings.New(), compilation).Driver;
            int size = driver.GetRunResult().GeneratedTrees.Where(tree => tree.FilePath.Contains("." + entry.Workload + ".", StringComparison.Ordinal)).Sum(static tree => tree.Length);
            double milliseconds = GeneratorTimings.Median(_ => GeneratorTimings.Time(GeneratorTimings.New(), compilation).Milliseconds);
            Console.WriteLine($"{entry.Workload}: {milliseconds:F1} ms, {size / 1024} kB");
        }
    }

    private static CSharpCompilation Sources(string workload, [CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "..");
        string[] files = [Path.Combine(folder, "Numbers.cs"), Path.Combine(folder, "Workloads", workload + ".cs"), Path.Combine(folder, "Workloads", "HenonHeiles.cs")];
        return GeneratorTimings.Compile(
            files.Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), GeneratorTimings.ParseOptions, path)),
            "global using Fluxion; global using static Fluxion.Calculus; global using Number = System.Double;");
    }
}
