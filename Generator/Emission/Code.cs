using System.Runtime.CompilerServices;
using System.Text;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Interpolated code: accepts text and numbers, and numbers only through <see cref="Literal"/>, so that no culture ever reaches the output.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Code
{
    private readonly StringBuilder _text;

    public Code(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (8 * formattedCount));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string text) => _text.Append(text);

    public void AppendFormatted(int value) => _text.Append(Literal.Of(value));

    public void AppendFormatted(double value) => _text.Append(Literal.Of(value));

    public override string ToString() => _text.ToString();

    /// <summary>The text of interpolated code.</summary>
    public static string Text(Code code) => code.ToString();
}
