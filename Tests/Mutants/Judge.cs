using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Fluxion.Mutants;

/// <summary>Judges the mutants whose numbers are read, one a line: all in one program where they can stand side by side, the others one by one.</summary>
internal sealed class Judge(MutantCompiler compiler, IReadOnlyList<Mutant> mutants, bool quick)
{
    /// <summary>The fate of a mutant that no test notices.</summary>
    public const string Survived = "survived";

    /// <summary>The fate of a mutant that is no program.</summary>
    public const string Uncompilable = "uncompilable";

    /// <summary>Reads numbers and writes fates until the input ends.</summary>
    /// <param name="image">The file of the program with all mutants.</param>
    /// <param name="alone">The mutants that are not in it.</param>
    public void Run(string image, IReadOnlySet<int> alone)
    {
        using var all = new FocusedTests(File.ReadAllBytes(image));
        while (Console.ReadLine() is { } line)
        {
            int mutant = int.Parse(line, CultureInfo.InvariantCulture);
            string? fate = mutant == FocusedTests.None ? all.FirstFailure() : alone.Contains(mutant) ? null : all.FirstFailure(mutant);

            // What is computed once in a program was computed without the mutant: one that seems to survive gets a program of its own.
            if (fate is null && mutant != FocusedTests.None && (!quick || alone.Contains(mutant))) fate = Alone(mutant);
            Console.WriteLine(fate ?? Survived);
        }
    }

    private string? Alone(int mutant)
    {
        if (compiler.Compile(mutants[mutant]) is not { } image) return Uncompilable;
        using var tests = new FocusedTests(image);
        return tests.FirstFailure(FocusedTests.None);
    }
}
