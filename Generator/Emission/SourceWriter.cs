using System;
using System.Collections.Generic;
using System.Text;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>Lines of C# with indentation, about numbers of one type. Line ends are LF on every host.</summary>
internal sealed class SourceWriter(Element element)
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>The type of numbers.</summary>
    public Element Element => element;

    /// <summary>The C# keyword for the type of numbers.</summary>
    public string Real => element.Keyword();

    /// <summary>The class with fused multiply-adds and absolute values of single numbers.</summary>
    public string Math => element == Element.Double ? "Math" : "MathF";

    /// <summary>The number 0 as code.</summary>
    public string Zero => Number(0);

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>A number as code.</summary>
    public string Number(double value) => Literal.Of(value, element);

    /// <summary>A number in all lanes of a vector, as code.</summary>
    public string Broadcast(double value) => value == 1 ? "V.One" : Number(value) == Zero ? "V.Zero" : $"Simd.Create({Number(value)})";

    /// <summary>One component of an op as code.</summary>
    public string Function(IPointwise op, IReadOnlyList<string> x)
        => element == Element.AccurateSingle && op is IAccurateForm accurate ? accurate.EmitAccurate(x) : op.Emit(x);

    /// <summary>An empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>A line of interpolated code.</summary>
    public void Line(Code code) => Line(code.ToString());

    /// <summary>A line of code.</summary>
    public void Line(string code)
    {
        if (code.Length > 0) _text.Append(' ', 4 * _indent).Append(code);
        _text.Append('\n');
    }

    /// <summary>Lines that are there already, for example a method that was written elsewhere.</summary>
    public void Lines(string code)
    {
        foreach (string line in code.TrimEnd('\n').Split('\n')) Line(line);
    }

    /// <summary>An empty line behind what stands before, then comments: the start of a member.</summary>
    public void Section(IEnumerable<string> comments)
    {
        if (!IsEmpty) Line();
        foreach (string comment in comments) Line("// " + comment);
    }

    /// <summary>A line, and braces around what <paramref name="body"/> writes.</summary>
    public void Block(Code header, Action body) => Block(header.ToString(), body);

    /// <summary>A line, and braces around what <paramref name="body"/> writes.</summary>
    public void Block(string header, Action body)
    {
        Line(header);
        Line("{");
        _indent++;
        body();
        _indent--;
        Line("}");
    }

    /// <summary>Lines between an opening and a closing line, indented.</summary>
    public void List(string open, string close, Action items)
    {
        Line(open);
        _indent++;
        items();
        _indent--;
        Line(close);
    }

    public override string ToString() => _text.ToString();
}
