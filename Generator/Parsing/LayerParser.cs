using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>The layer attributes of one method → <see cref="LayerSpec"/>s, in the order in which they are written.</summary>
internal static class LayerParser
{
    /// <summary>Whether an attribute is a layer.</summary>
    public static bool IsLayer(AttributeData attribute) => Language.Is(attribute.AttributeClass, Language.Dense);

    /// <summary>The layers of a method; empty for a method without. They must not stand on the second part of a method, however it came about.</summary>
    public static EquatableArray<LayerSpec> Parse(IMethodSymbol method, string key, bool isRepeated, Draft draft, out bool isSpread)
    {
        AttributeData[] attributes = [.. method.GetAttributes()
            .Concat(method.PartialImplementationPart?.GetAttributes() ?? [])
            .Where(attribute => IsLayer(attribute) && attribute.Syntax() is not null)
            .GroupBy(attribute => attribute.Syntax()!).Select(same => same.First())];
        isSpread = false;
        if (attributes.Length == 0) return [];

        SyntaxNode? PartOf(AttributeData attribute) => attribute.Syntax()!.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        SyntaxNode? firstPart = PartOf(attributes[0]);
        AttributeData? elsewhere = attributes.FirstOrDefault(attribute => isRepeated || PartOf(attribute) != firstPart);
        isSpread = elsewhere is not null;
        if (elsewhere is not null) draft.Report(DiagnosticDescriptors.LayersOverParts, elsewhere.Place(), method.Name);

        var layers = new List<LayerSpec>();
        foreach (AttributeData attribute in attributes.OrderBy(attribute => attribute.Syntax()!.SpanStart))
        {
            draft.Sites.Add(key, Complaint.Layer(layers.Count), attribute.Place(0));
            layers.Add(Dense(attribute, draft));
        }

        return EquatableArray.From(layers);
    }

    private static LayerSpec Dense(AttributeData attribute, Draft draft)
    {
        int width = Sizes.Check(attribute, 0, "The width of a layer", draft);
        string? activation = attribute.ConstructorArguments.Length > 1 ? NameOf(attribute.ConstructorArguments[1]) : null;
        if (activation is null && attribute.ConstructorArguments.Length > 1)
        {
            draft.Report(DiagnosticDescriptors.UnsupportedConstruct, attribute.Place(1), "An activation that has no name",
                "write a member of Activation, for example Activation.Tanh");
        }

        return new LayerSpec(LayerKind.Dense, width, activation ?? "identity");
    }

    private static string? NameOf(TypedConstant constant) => constant.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name.ToLowerInvariant();
}
