using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Layers;

/// <summary>The explicit ordered list of kinds of layers.</summary>
internal static class LayerCatalog
{
    public static readonly IReadOnlyList<LayerKind> All =
    [
        DenseLayer.Declaration,
        Conv1dLayer.Declaration,
        Conv2dLayer.Declaration,
        AveragePoolLayer.Declaration,
        MaxPoolLayer.Declaration,
        FlattenLayer.Declaration,
        FourierFeaturesLayer.Declaration,
        NormalizeLayer.Declaration,
        DenormalizeLayer.Declaration,
        ResidualLayer.Declaration,
        FlowLayer.Declaration,
        LiftLayer.Declaration,
        ProjectLayer.Declaration,
    ];

    /// <summary>The kind of layer that an attribute declares; null for any other attribute.</summary>
    public static LayerKind? Find(AttributeData attribute) => All.FirstOrDefault(kind => Language.Is(attribute.AttributeClass, kind.AttributeName));
}
