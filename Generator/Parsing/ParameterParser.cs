using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>A property with <c>[Parameter]</c> → <see cref="ParameterSpec"/>.</summary>
internal static class ParameterParser
{
    /// <summary>The trainable property; null for any other.</summary>
    public static ParameterSpec? Parse(IPropertySymbol property, Draft draft)
    {
        if (property.DeclaringSyntaxReferences.Select(r => r.GetSyntax(draft.CancellationToken)).OfType<PropertyDeclarationSyntax>().FirstOrDefault()
            is not { } syntax) return null;
        string name = Identifiers.Escape(property.Name);
        bool isPartial = syntax.Modifiers.Any(SyntaxKind.PartialKeyword);
        Location place = syntax.Identifier.GetLocation();
        string declaration = Declarations.Of(property, syntax);

        if (property.Find(Language.Parameter) is not { } attribute)
        {
            if (!isPartial || !Language.IsSymbolic(property.Type) || draft.Parts.Written(property.PartialImplementationPart) is not null) return null;
            draft.Report(DiagnosticDescriptors.BadParameter, place, property.Name, "[Parameter] on a partial property", declaration);
            return new ParameterSpec(name, 0, 0, 0, declaration);
        }

        bool isOwed = isPartial && IsGetOnly(syntax) && !property.IsStatic && draft.Parts.Written(property.PartialImplementationPart) is null;
        if (isOwed && attribute.ConstructorArguments.Length == 0 && Held(property) is { } held)
            return new ParameterSpec(name, 0, 0, 0, declaration) { Held = held };

        int rows = Size(attribute, 0, draft), columns = Size(attribute, 1, draft);
        string type = attribute.ConstructorArguments.Length switch { 0 => Language.Scalar, 1 => Language.Vector, _ => Language.Matrix };
        if (!isOwed || !Language.Is(property.Type, type))
        {
            string expected = "partial " + type + " " + name + " { get; }";
            draft.Report(DiagnosticDescriptors.BadParameter, place, property.Name, expected, OneLine.Of(syntax.WithAttributeLists([])));
        }

        // Without 'partial' there is nothing to implement.
        return isPartial ? new ParameterSpec(name, rows, columns, attribute.Number("Initial", 0), declaration) : null;
    }

    // The key of another annotated type, a copy of whose parameters the property holds.
    private static string? Held(IPropertySymbol property)
        => property.Type is INamedTypeSymbol { IsStatic: false } type && Language.IsAnnotated(type) && type.Find(Language.SympFlow) is null && !SymbolEqualityComparer.Default.Equals(type, property.ContainingType)
            ? Identifiers.KeyOf(type)
            : null;

    private static bool IsGetOnly(PropertyDeclarationSyntax syntax)
        => syntax.AccessorList is { Accessors: { Count: 1 } accessors } && accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration);

    private static int Size(AttributeData attribute, int index, Draft draft)
    {
        if (index >= attribute.ConstructorArguments.Length) return 0;
        return Sizes.Check(attribute, index, "The size of a parameter", draft);
    }
}
