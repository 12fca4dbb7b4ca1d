using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Fluxion.Generator.Model;

namespace Fluxion.Generator;

/// <summary>Names of generated files: namespace.outer+inner. Roslyn compares them without regard to case.</summary>
internal static class HintNames
{
    /// <summary>The name of a type's files without their ending.</summary>
    public static string Of(TypeSpec type)
    {
        var name = new StringBuilder();
        if (type.Namespace.Length > 0) name.Append(type.Namespace).Append('.');
        foreach (string header in type.Enclosing) name.Append(header.Substring(header.LastIndexOf(' ') + 1)).Append('+');
        return name.Append(type.Name).Replace("@", "").ToString();
    }

    /// <summary>Those of the names that differ from another one in case alone.</summary>
    public static EquatableArray<string> Collisions(IEnumerable<string> names) => EquatableArray.From(names
        .Distinct(StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The name itself, or with its upper-case letters marked if another one differs in case alone.</summary>
    public static string Resolve(string name, EquatableArray<string> collisions)
    {
        if (!collisions.Contains(name, StringComparer.Ordinal)) return name;
        var marked = new StringBuilder();
        foreach (char c in name) marked.Append(c).Append(char.IsUpper(c) ? "-" : "");
        return marked.ToString();
    }
}
