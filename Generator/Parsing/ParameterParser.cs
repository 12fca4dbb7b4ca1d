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

        int rows = Size(attribute, 0, draft), columns = Size(attribute, 1, draft);
        string type = attribute.ConstructorArguments.Length switch { 0 => Language.Scalar, 1 => Language.Vector, _ => Language.Matrix };
        bool getOnly = syntax.AccessorList is { Accessors: { Count: 1 } accessors } && accessors[0].IsKind(SyntaxKind.GetAccessorDeclaration);
        if (!isPartial || !getOnly || property.IsStatic || draft.Parts.Written(property.PartialImplementationPart) is not null || !Language.Is(property.Type, type))
        {
            string expected = "partial " + type + " " + name + " { get; }";
            draft.Report(DiagnosticDescriptors.BadParameter, place, property.Name, expected, OneLine.Of(syntax.WithAttributeLists([])));
        }

        // Without 'partial' there is nothing to implement.
        return isPartial ? new ParameterSpec(name, rows, columns, attribute.Number("Initial", 0), declaration) : null;
    }

    private static int Size(AttributeData attribute, int index, Draft draft)
    {
        if (index >= attribute.ConstructorArguments.Length) return 0;
        return Sizes.Check(attribute, index, "The size of a parameter", draft);
    }
}
