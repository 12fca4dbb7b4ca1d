using System.Text.RegularExpressions;

namespace Fluxion.Mutants;

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
    /// <summary>Names the mutant without its place, so that lists survive edits elsewhere in the file.</summary>
    public string Key => $"{File}: {OneLine(Original)} => {OneLine(Replacement)}";

    public override string ToString() => $"{File}:{Line}: {Kind}: {OneLine(Original)} => {OneLine(Replacement)}";

    private static string OneLine(string text) => text.Length == 0 ? "(nothing)" : Regex.Replace(text, @"\s+", " ");
}
