using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Fluxion.Mutants;

/// <summary>
/// Makes the compiler wrong in one place at a time and asks whether the tests notice. Arguments: folders or files of the compiler (the
/// derivative rules and the simplifier if none are given), and <c>--every N</c> for every N-th mutant only.
/// </summary>
internal static class Program
{
    private static readonly string[] Rules = ["Ops/", "Differentiation/", "Simplification/"];

    public static async Task<int> Main(string[] args)
    {
        int every = Array.IndexOf(args, "--every") is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1;
        string[] folders = [.. args.Where((argument, i) => !argument.StartsWith("--", StringComparison.Ordinal) && (i == 0 || args[i - 1] != "--every"))];
        string here = Path.GetDirectoryName(Here())!;
        var compiler = new MutantCompiler(Path.GetFullPath(Path.Combine(here, "..", "..", "Generator")));
        Mutant[] mutants = [.. compiler.Find(folders.Length == 0 ? Rules : folders).Where((_, i) => i % every == 0)];
        if (args.Contains("--judge"))
        {
            Judge(compiler, mutants);
            return 0;
        }

        if (FocusedTests.FirstFailure(compiler.Compile(null)!) is { } broken)
        {
            Console.Error.WriteLine($"{broken} fails without any mutant.");
            return 2;
        }

        HashSet<string> equivalent = [.. File.ReadLines(Path.Combine(here, "equivalent.txt")).Where(static line => line.Contains(" => ", StringComparison.Ordinal)).Select(static line => line.Split(" # ")[0].Trim())];
        string[] fates = await JudgeAll(mutants, args);
        Mutant[] survivors = [.. mutants.Where((mutant, i) => fates[i] == "survived" && !equivalent.Contains(mutant.Key))];
        int compiled = fates.Count(static fate => fate != "uncompilable"), same = mutants.Where((mutant, i) => fates[i] == "survived").Count() - survivors.Length;
        int undecided = fates.Count(static fate => fate == Worker.NoEnd), killed = compiled - same - survivors.Length - undecided;
        foreach (Mutant survivor in survivors) Console.WriteLine($"survived: {survivor}");
        Console.WriteLine($"{compiled} mutants compile, of {mutants.Length}; {killed} killed, {same} listed as equivalent, {survivors.Length} survived, {undecided} found no end");
        return survivors.Length + undecided == 0 ? 0 : 1;
    }

    private static void Judge(MutantCompiler compiler, Mutant[] mutants)
    {
        while (Console.ReadLine() is { } line)
        {
            byte[]? image = compiler.Compile(mutants[int.Parse(line, CultureInfo.InvariantCulture)]);
            Console.WriteLine(image is null ? "uncompilable" : FocusedTests.FirstFailure(image) ?? "survived");
        }
    }

    private static async Task<string[]> JudgeAll(Mutant[] mutants, string[] args)
    {
        var fates = new string[mutants.Length];
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(async _ =>
        {
            using var worker = new Worker(args);
            for (int i; (i = Interlocked.Increment(ref next)) < mutants.Length;)
            {
                fates[i] = await worker.Judge(i);
                Console.WriteLine($"{fates[i],-60} {mutants[i]}");
            }
        }));
        return fates;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
