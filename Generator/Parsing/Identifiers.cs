using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.Parsing;

/// <summary>How the user's names are written in the model.</summary>
internal static class Identifiers
{
    private static readonly SymbolDisplayFormat WithoutGlobal =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A name of a member, parameter or local, escaped if it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A name of a type, escaped if it is a keyword anywhere.</summary>
    public static string EscapeType(string name)
        => SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;

    /// <summary>The full name of a type without <c>global::</c>: its key in a program.</summary>
    public static string KeyOf(INamedTypeSymbol type) => type.ToDisplayString(WithoutGlobal);

    /// <summary>The key of a member: the type's key, the name and the kinds of its arguments.</summary>
    public static string KeyOf(IMethodSymbol method)
    {
        IEnumerable<string> kinds = method.Parameters.Select(parameter => parameter.Type switch
        {
            { SpecialType: SpecialType.System_Double } => nameof(ValueKind.Number),
            var type when Language.Is(type, Language.Scalar) => nameof(ValueKind.Scalar),
            var type when Language.Is(type, Language.Vector) => nameof(ValueKind.Vector),
            var type => type.ToDisplayString(WithoutGlobal),
        });
        return KeyOf(method.ContainingType) + "." + method.Name + "(" + string.Join(",", kinds) + ")";
    }

    /// <summary>The escaped name of a namespace, empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(WithoutGlobal);
}
