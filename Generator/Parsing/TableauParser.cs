using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Parsing;

/// <summary>The text of a tableau → <see cref="TableauSpec"/>; the integrators of the runtime read the same text by the same code.</summary>
internal static class TableauParser
{
    /// <summary>The tableau, or null and what is wrong.</summary>
    public static TableauSpec? Parse(string text, out string problem) => TableauText.Parse(text, out problem) is { } tableau
        ? new TableauSpec(EquatableArray.From(tableau.A.SelectMany(static row => row)), new(tableau.B), new(tableau.C))
        : null;
}
