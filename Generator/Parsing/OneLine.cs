using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>Source as the user wrote it, on one line: comments removed, runs of white space made one space.</summary>
internal static class OneLine
{
    /// <summary>The text of a node on one line.</summary>
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        bool spaced = false;
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (text.Length > 0 && (spaced || token.HasLeadingTrivia)) text.Append(' ');
            AppendVisible(text, token.Text);
            spaced = token.HasTrailingTrivia;
        }

        return text.ToString();
    }

    // Marks without a glyph could turn the direction of the comment that shows this text, or end its line.
    private static void AppendVisible(StringBuilder text, string token)
    {
        foreach (char c in token.Where(c => !IsInvisible(c))) text.Append(c);
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
