using System.Collections.Generic;
using System.Text;

namespace Fluxion.Generator.Emission;

/// <summary>Unique identifiers from the user's words and the mathematics.</summary>
internal sealed class Names
{
    private readonly HashSet<string> _taken = [];

    /// <summary>A name that is not taken: the wish itself, or with a number behind it.</summary>
    public string Reserve(string wish)
    {
        string name = Identifier(wish);
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++) unique = Code.Text($"{name}_{i}");
        return unique;
    }

    /// <summary>An identifier that looks like the text.</summary>
    public static string Identifier(string text)
    {
        var name = new StringBuilder();
        foreach (char c in text.TrimStart('@'))
        {
            if (char.IsLetterOrDigit(c) || c == '_') name.Append(c);
            else if (name.Length > 0 && name[name.Length - 1] != '_') name.Append('_');
        }

        if (name.Length == 0 || char.IsDigit(name[0])) name.Insert(0, '_');
        string made = name.ToString();
        return Keywords.Contains(made) ? made + "_" : made;
    }

    /// <summary>The constant of a parameter in the class <c>Theta</c>, which has a <c>Count</c> of its own.</summary>
    public static string Parameter(string label) => Identifier(label) is "Theta" or "Count" ? Identifier(label) + "_" : Identifier(label);

    private static readonly HashSet<string> Keywords =
    [
        .. ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
            + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long "
            + "namespace new null object operator out override params private protected public readonly ref return sbyte sealed short "
            + "sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual "
            + "void volatile while").Split(' '),
    ];
}
