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
        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(made) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? made : "@" + made;
    }
}
