using System.Text.RegularExpressions;

namespace Fluxion.Mutants;

/// <summary>How a mutant can stand beside the original in one program.</summary>
internal enum MutantForm
{
    /// <summary>An expression: a choice between two.</summary>
    Expression,

    /// <summary>A statement: one or the other.</summary>
    Statement,

    /// <summary>Text within an interpolated string: a choice in a hole.</summary>
    Text,

    /// <summary>Anything else: only in a program of its own.</summary>
    Alone,
}

/// <summary>One wrong line of the compiler.</summary>
/// <param name="File">The file, relative to the generator's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">The first character that is replaced.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="Original">The text replaced.</param>
/// <param name="Replacement">The text in its place.</param>
/// <param name="Kind">What was done: sign, factor, operands, store, branch, text.</param>
internal sealed record Mutant(string File, int Line, int Start, int Length, string Original, string Replacement, string Kind)
{
    /// <summary>What kind of syntax is replaced.</summary>
    public MutantForm Form { get; init; }

    /// <summary>Which one it is of the mutants of the file that read the same, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>The character behind the last one that is replaced.</summary>
    public int End => Start + Length;

    /// <summary>Names the mutant without its place, so that lists survive edits elsewhere in the file.</summary>
    public string Key => Occurrence == 1 ? Text : $"{Text} ({Occurrence})";

    private string Text => $"{File}: {OneLine(Original)} => {OneLine(Replacement)}";

    public override string ToString() => $"{File}:{Line}: {Kind}: {OneLine(Original)} => {OneLine(Replacement)}";

    private static string OneLine(string text) => text.Length == 0 ? "(nothing)" : Regex.Replace(text, @"\s+", " ");
}
