using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Layers;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>The layer attributes of one method → <see cref="Layer"/>s, in the order in which they are written.</summary>
internal static class LayerParser
{
    /// <summary>Whether an attribute is a layer.</summary>
    public static bool IsLayer(AttributeData attribute) => LayerCatalog.Find(attribute) is not null;

    /// <summary>The layers of a method; empty for a method without. They must not stand on the second part of a method, however it came about.</summary>
    public static EquatableArray<Layer> Parse(IMethodSymbol method, string key, bool isRepeated, Draft draft, out bool isSpread)
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

        var layers = new List<Layer>();
        foreach (AttributeData attribute in attributes.OrderBy(attribute => attribute.Syntax()!.SpanStart))
        {
            LayerKind kind = LayerCatalog.Find(attribute)!;
            var reader = new LayerReader(attribute, method, draft);
            for (int i = 0; i < kind.Arguments.Count; i++) draft.Sites.Add(key, Complaint.Layer(layers.Count, i), reader.Place(kind.Arguments[i]));
            layers.Add(kind.Read(reader));
            foreach (string called in layers[layers.Count - 1].Calls) draft.Calls.Add(key, called, attribute.Place());
        }

        return EquatableArray.From(layers);
    }
}
