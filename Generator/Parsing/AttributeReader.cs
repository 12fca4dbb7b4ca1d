using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>Typed access to the attributes of the language and to the places of their arguments.</summary>
internal static class AttributeReader
{
    /// <summary>The first attribute of the language with that class name.</summary>
    public static AttributeData? Find(this ISymbol symbol, string name) => Find(symbol.GetAttributes(), name);

    /// <inheritdoc cref="Find(ISymbol, string)"/>
    public static AttributeData? Find(IEnumerable<AttributeData> attributes, string name)
        => attributes.FirstOrDefault(attribute => Language.Is(attribute.AttributeClass, name));

    /// <summary>A constructor argument that is an integer; null if the source does not compile.</summary>
    public static int? Integer(this AttributeData attribute, int index)
        => index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Value is int value ? value : null;

    /// <summary>A named argument that is a number, or the default.</summary>
    public static double Number(this AttributeData attribute, string name, double otherwise)
        => attribute.NamedArguments.Where(pair => pair.Key == name).Select(pair => pair.Value.Value).FirstOrDefault() as double? ?? otherwise;

    /// <summary>Whether a named argument is true.</summary>
    public static bool Flag(this AttributeData attribute, string name)
        => attribute.NamedArguments.Any(pair => pair.Key == name && pair.Value.Value is true);

    /// <summary>The number behind a named argument of an enumeration; 0 if it takes the default.</summary>
    public static int Choice(this AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value as int? ?? 0;

    /// <summary>The syntax of an attribute.</summary>
    public static AttributeSyntax? Syntax(this AttributeData attribute)
        => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>The place of an attribute.</summary>
    public static Location Place(this AttributeData attribute) => attribute.Syntax()?.GetLocation() ?? Location.None;

    /// <summary>The place of a constructor argument, or of the whole attribute if it takes the default.</summary>
    public static Location Place(this AttributeData attribute, int index)
    {
        if (attribute.Syntax() is not { } syntax) return Location.None;
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? default;
        string? name = attribute.AttributeConstructor is { } constructor && index < constructor.Parameters.Length
            ? constructor.Parameters[index].Name
            : null;
        AttributeArgumentSyntax? argument =
            arguments.FirstOrDefault(a => a.NameColon is not null && a.NameColon.Name.Identifier.ValueText == name)
            ?? (index < arguments.Count && arguments[index] is { NameColon: null, NameEquals: null } positional ? positional : null);
        return argument is null ? syntax.GetLocation() : argument.Expression.GetLocation();
    }

    /// <summary>The place of an argument by the name of its parameter or property, or of the whole attribute if it takes the default.</summary>
    public static Location Place(this AttributeData attribute, string name)
    {
        if (attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter) return attribute.Place(parameter.Ordinal);
        AttributeArgumentSyntax? argument = attribute.Syntax()?.ArgumentList?.Arguments
            .FirstOrDefault(written => written.NameEquals?.Name.Identifier.ValueText == name);
        return argument is null ? attribute.Place() : argument.Expression.GetLocation();
    }
}
