using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>One annotated type → <see cref="TypeSpec"/>.</summary>
internal static class TypeParser
{
    /// <summary>Reads the members that were added since the last time; false if there are none.</summary>
    public static bool ReadMembers(TypeDraft type, Draft draft)
    {
        int before = type.Members.Count;
        while (type.Members.Count < type.Methods.Count)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            type.Members.Add(new MemberParser(type.Methods[type.Members.Count], type, draft).Parse());
        }

        return type.Members.Count > before;
    }

    /// <summary>The equatable form of a type whose members have been read.</summary>
    public static TypeSpec ToSpec(TypeDraft type, Draft draft)
    {
        INamedTypeSymbol symbol = type.Symbol;
        var enclosing = new List<string>();
        for (INamedTypeSymbol? outer = symbol.ContainingType; outer is not null; outer = outer.ContainingType)
            enclosing.Insert(0, Declarations.HeaderOf(outer));

        return new TypeSpec
        {
            Role = symbol.Find(Language.Model) is null && symbol.Find(Language.VectorField) is not null ? TypeRole.VectorField : TypeRole.Model,
            Namespace = Identifiers.NamespaceOf(symbol),
            Name = Identifiers.EscapeType(symbol.Name),
            Enclosing = EquatableArray.From(enclosing),
            Header = Declarations.HeaderOf(symbol),
            Key = Identifiers.KeyOf(symbol),
            Element = ElementOf(symbol.Find(Language.Model) ?? symbol.Find(Language.VectorField)),
            IsStatic = symbol.IsStatic,
            Accessibility = IsPublic(symbol) ? "public" : "internal",
            Parameters = EquatableArray.From(symbol.GetMembers().OfType<IPropertySymbol>()
                .Select(property => ParameterParser.Parse(property, draft))
                .OfType<ParameterSpec>()),
            Members = EquatableArray.From(type.Members),
        };
    }

    // The choices in the order of the language's enumerations Precision and Accuracy.
    private static Element ElementOf(AttributeData? attribute)
        => (attribute?.Choice("Precision") ?? 0) == 0 ? Element.Double : (attribute?.Choice("Accuracy") ?? 0) == 0 ? Element.Single : Element.AccurateSingle;

    private static bool IsPublic(INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return true;
    }
}
