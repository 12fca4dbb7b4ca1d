using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>The user's declarations as the generator must repeat them: full type names, no attributes, no default values.</summary>
internal static class Declarations
{
    /// <summary>What reopens a type, for example <c>partial class Outer</c>.</summary>
    public static string HeaderOf(INamedTypeSymbol type)
    {
        string keyword = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        return "partial " + keyword + " " + Identifiers.EscapeType(type.Name);
    }

    /// <summary>The signature of the part that implements a partial method.</summary>
    public static string Of(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        IEnumerable<string> parameters = method.Parameters.Select((parameter, i) =>
        {
            // Modifiers as written: both parts must agree on ref, in, out, params, scoped.
            string modifiers = i < syntax.ParameterList.Parameters.Count ? Join(syntax.ParameterList.Parameters[i].Modifiers) : "";
            return modifiers + NameOf(parameter.Type) + " " + Identifiers.Escape(parameter.Name);
        });
        string constraints = string.Concat(syntax.ConstraintClauses.Select(clause => " " + OneLine.Of(clause)));
        return Join(syntax.Modifiers) + NameOf(method.ReturnType) + " " + Identifiers.Escape(method.Name)
            + (syntax.TypeParameterList is { } list ? OneLine.Of(list) : "") + "(" + string.Join(", ", parameters) + ")" + constraints;
    }

    /// <summary>A partial property up to its accessors.</summary>
    public static string Of(IPropertySymbol property, PropertyDeclarationSyntax syntax)
        => Join(syntax.Modifiers) + NameOf(property.Type) + " " + Identifiers.Escape(property.Name);

    private static string Join(SyntaxTokenList modifiers) => string.Concat(modifiers.Select(token => token.ValueText + " "));

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
