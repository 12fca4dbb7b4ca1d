using System.Globalization;
using System.Linq;
using System.Text;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Tests.Parsing;

/// <summary>A program of the model as text, one member in a line.</summary>
internal static class SpecText
{
    public static string Of(ProgramSpec program)
    {
        var text = new StringBuilder();
        if (program.IsRefused) text.Append("refused\n");
        foreach (TypeSpec type in program.Types)
        {
            text.Append(type.Role).Append(' ').Append(type.Key).Append(" in '").Append(type.Namespace).Append("' ").Append(type.Accessibility)
                .Append(type.IsStatic ? " static " : " ").Append(string.Join(" / ", type.Enclosing.Append(type.Header))).Append('\n');
            foreach (ParameterSpec parameter in type.Parameters) text.Append("  ").Append(Of(parameter)).Append('\n');
            foreach (MemberSpec member in type.Members) text.Append("  ").Append(Of(member)).Append('\n');
        }

        return text.ToString();
    }

    private static string Of(ParameterSpec parameter)
        => parameter.Name + " " + parameter.Rows + " × " + parameter.Columns + " from " + parameter.Initial.ToString("R", CultureInfo.InvariantCulture) + " owes " + parameter.Declaration;

    private static string Of(MemberSpec member)
        => member.Roles + (member.IsStatic ? " static " : " ") + member.Result + " " + member.Key
            + "(" + string.Join(", ", member.Arguments.Select(argument => argument.Name + ":" + argument.Length)) + ")"
            + string.Concat(member.Layers.Select(layer => " → " + layer))
            + (member.Body is { } body ? " = " + ExprText.Of(body) : "")
            + (member.Source.Length > 0 ? " « " + member.Source + " »" : "")
            + (member.Declaration is { } declaration ? " owes " + declaration : "");
}
