using System;
using Microsoft.CodeAnalysis.Text;

namespace Fluxion.Generator.Tests;

/// <summary>A source in which « and » mark the place of a diagnostic.</summary>
internal sealed class MarkedSource
{
    /// <summary>Takes the marks out.</summary>
    public MarkedSource(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal), end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        if (start < 0 || end < start) throw new ArgumentException("the source marks no place");
        Source = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Span = TextSpan.FromBounds(start, end);
    }

    /// <summary>The source without marks.</summary>
    public string Source { get; }

    /// <summary>The marked place.</summary>
    public TextSpan Span { get; }
}
