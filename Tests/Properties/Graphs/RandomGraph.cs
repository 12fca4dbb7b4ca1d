using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Properties.Graphs;

/// <summary>A random program f(θ, t, x) with a scalar and a vector argument, matrices, vectors and a scalar among its parameters, and a point.</summary>
internal sealed class RandomGraph
{
    public required Graph Graph { get; init; }

    public required TypeSpec Subject { get; init; }

    public required ParameterLayout Layout { get; init; }

    /// <summary>t and x.</summary>
    public required Node[] Inputs { get; init; }

    /// <summary>A few values that between them depend on everything made.</summary>
    public required Node[] Outputs { get; init; }

    /// <summary>The sum of all components of the outputs.</summary>
    public required Node Scalar { get; init; }

    public required double[] Theta { get; init; }

    public required double[][] X { get; init; }

    /// <summary>The genes, from which equal programs are made.</summary>
    public required uint[] Genes { get; init; }

    /// <summary>How many of the genes gave an op that the criteria refuse at this point.</summary>
    public required int Refused { get; init; }

    /// <summary>The leaves that derivatives are taken with respect to: parameters, then inputs.</summary>
    public Node[] Leaves => [.. Layout.Slots.Select(LeafOf), .. Inputs];

    /// <summary>The parameter of a slot, or the stack of its copies.</summary>
    public static Node LeafOf(ParameterSlot slot) => slot.Copies == 0 ? slot.Node : slot.Stack(0, slot.Copies);

    /// <summary>The program as text, one node per line, for a failing test.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(GraphText.Of(Scalar));
        text.AppendLine(CultureInfo.InvariantCulture, $"t = {X[0][0]:R}, x = {Text(X[1])}, θ = {Text(Theta)}");
        return text.ToString();
    }

    private static string Text(IEnumerable<double> values) => string.Join(" ", values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture)));
}
