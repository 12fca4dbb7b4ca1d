using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Fluxion.Mutants;

/// <summary>
/// A file with all its mutants in it, each behind a question which one is active: one program that is compiled once, instead of one program for each
/// mutant. Untch, Offutt and Harrold, "Mutation analysis using mutant schemata", ISSTA 1993.
/// </summary>
internal sealed class Schemata
{
    /// <summary>The question, to be compiled along; it remembers which mutants it was asked for.</summary>
    public const string Switch =
        """
        namespace Fluxion.Generator
        {
            internal static class Mutation
            {
                public static int Active = -1;

                public static readonly bool[] Asked = new bool[1 << 16];

                public static bool Is(int mutant)
                {
                    Asked[mutant] = true;
                    return Active == mutant;
                }
            }
        }
        """;

    private readonly string _source;
    private readonly (int Start, int End, (int Index, Mutant Mutant)[] Mutants)[] _groups;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, int[] Mutants)> _regions = [];
    private int _next;

    /// <param name="source">The text of the file.</param>
    /// <param name="mutants">Its mutants with the numbers they are asked for by.</param>
    public Schemata(string source, IEnumerable<(int Index, Mutant Mutant)> mutants)
    {
        _source = source;
        _groups = [.. mutants.GroupBy(static item => (item.Mutant.Start, item.Mutant.End))
            .Select(static group => (group.Key.Start, group.Key.End, group.ToArray()))
            .OrderBy(static group => group.Start).ThenByDescending(static group => group.End)];
        Write(0, source.Length);
    }

    /// <summary>The text with all mutants.</summary>
    public string Text => _text.ToString();

    /// <summary>The mutants in the smallest choice around a place of <see cref="Text"/>.</summary>
    public IReadOnlyList<int> At(int place)
        => _regions.Where(region => region.Start <= place && place < region.End).OrderBy(static region => region.End - region.Start).FirstOrDefault().Mutants ?? [];

    /// <summary>The mutants within a stretch of <see cref="Text"/>.</summary>
    public IEnumerable<int> Within(int start, int end) => _regions.Where(region => region.Start >= start && region.End <= end).SelectMany(static region => region.Mutants);

    // Syntax is nested or apart, so its choices are.
    private void Write(int from, int to)
    {
        int at = from;
        while (_next < _groups.Length && _groups[_next].Start < to)
        {
            (int start, int end, (int Index, Mutant Mutant)[] mutants) = _groups[_next++];
            _text.Append(_source, at, start - at);
            int begin = _text.Length;
            Choose(start, end, mutants);
            _regions.Add((begin, _text.Length, [.. mutants.Select(static item => item.Index)]));
            at = end;
        }

        _text.Append(_source, at, to - at);
    }

    private void Choose(int start, int end, (int Index, Mutant Mutant)[] mutants)
    {
        switch (mutants[0].Mutant.Form)
        {
            case MutantForm.Statement:
                foreach ((int index, Mutant mutant) in mutants) _text.Append($"if ({Question(index)}) {{ {mutant.Replacement} }} else ");
                _text.Append("{ ");
                Write(start, end);
                _text.Append(" }");
                break;
            case MutantForm.Text:
                _text.Append("{(");
                foreach ((int index, Mutant mutant) in mutants) _text.Append($"{Question(index)} ? {Quoted(mutant.Replacement)} : ");
                _text.Append(Quoted(_source[start..end])).Append(")}");
                break;
            default:
                _text.Append('(');
                foreach ((int index, Mutant mutant) in mutants) _text.Append($"{Question(index)} ? ({mutant.Replacement}) : ");
                _text.Append('(');
                Write(start, end);
                _text.Append("))");
                break;
        }
    }

    private static string Question(int index) => FormattableString.Invariant($"global::Fluxion.Generator.Mutation.Is({index})");

    private static string Quoted(string text) => $"\"{text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)}\"";
}
