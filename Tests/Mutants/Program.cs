using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Fluxion.Mutants;

/// <summary>
/// Makes the compiler wrong in one place at a time and asks whether the tests notice. Arguments: folders or files of the compiler (the
/// derivative rules and the simplifier if none are given), <c>--every N</c> for every N-th mutant only, <c>--workers N</c>,
/// <c>--quick</c> for survivors that are not judged a second time in a program of their own.
/// </summary>
internal static class Program
{
    private static readonly string[] Rules = ["Ops/", "Differentiation/", "Simplification/"];

    private static readonly string[] Options = ["--every", "--workers", "--judge", "--alone"];

    public static async Task<int> Main(string[] args)
    {
        int every = Number(args, "--every", 1);
        string[] folders = [.. args.Where((argument, i) => !argument.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !Options.Contains(args[i - 1])))];
        string here = Path.GetDirectoryName(Here())!;
        var compiler = new MutantCompiler(Path.GetFullPath(Path.Combine(here, "..", "..", "Generator")));
        Mutant[] mutants = [.. compiler.Find(folders.Length == 0 ? Rules : folders).Where((_, i) => i % every == 0)];
        if (Value(args, "--judge") is { } image)
        {
            HashSet<int> apart = [.. Value(args, "--alone")!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];
            new Judge(compiler, mutants, args.Contains("--quick")).Run(image, apart);
            return 0;
        }

        HashSet<string> equivalent = [.. File.ReadLines(Path.Combine(here, "equivalent.txt")).Where(static line => line.Contains(" => ", StringComparison.Ordinal)).Select(static line => line.Split(" # ")[0].Trim())];
        (byte[] program, IReadOnlySet<int> alone) = compiler.CompileAll(mutants);
        string file = Path.GetTempFileName();
        string[] fates;
        try
        {
            File.WriteAllBytes(file, program);
            fates = await JudgeAll(mutants, [.. args, "--judge", file, "--alone", string.Join(',', alone)], Number(args, "--workers", Environment.ProcessorCount));
        }
        finally
        {
            File.Delete(file);
        }

        Mutant[] survivors = [.. mutants.Where((mutant, i) => fates[i] == Judge.Survived && !equivalent.Contains(mutant.Key))];
        int compiled = fates.Count(static fate => fate != Judge.Uncompilable), same = fates.Count(static fate => fate == Judge.Survived) - survivors.Length;
        foreach (Mutant survivor in survivors) Console.WriteLine($"survived: {survivor}");
        foreach (Mutant mutant in mutants.Where((mutant, i) => fates[i] is not (Judge.Survived or Judge.Uncompilable) && equivalent.Contains(mutant.Key))) Console.WriteLine($"listed as equivalent, but killed: {mutant}");
        Console.WriteLine($"{compiled} mutants compile, of {mutants.Length}; {compiled - same - survivors.Length} killed, {same} listed as equivalent, {survivors.Length} survived");
        return survivors.Length == 0 ? 0 : 1;
    }

    private static async Task<string[]> JudgeAll(Mutant[] mutants, string[] arguments, int workers)
    {
        var fates = new string[mutants.Length];
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
        {
            using var worker = new Worker(arguments);
            for (int i; (i = Interlocked.Increment(ref next)) < mutants.Length;)
            {
                var watch = Stopwatch.StartNew();
                fates[i] = await worker.Judge(i);
                Console.WriteLine(FormattableString.Invariant($"{fates[i],-60} {watch.Elapsed.TotalSeconds,5:F1} s   {mutants[i]}"));
            }

            // What the mutants of this process killed, they killed in a program that was sound to the end.
            if (await worker.JudgeNone() is var last && last != Judge.Survived) throw new InvalidOperationException($"{last} fails after mutants that are gone.");
        }));
        return fates;
    }

    private static int Number(string[] args, string option, int otherwise) => Value(args, option) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static string? Value(string[] args, string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static string Here([CallerFilePath] string path = "") => path;
}
