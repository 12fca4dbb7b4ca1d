using System.Globalization;
using System.Text;
using Fluxion.Generator.Graphs;

namespace Fluxion.Properties.Graphs;

/// <summary>Graphs as text, one node per line, for failing tests.</summary>
internal static class GraphText
{
    public static string Of(params Node[] roots)
    {
        var text = new StringBuilder();
        foreach (Node node in Topology.Sort(roots))
            text.AppendLine(CultureInfo.InvariantCulture, $"{node} = {node.Op.Name} {string.Join(" ", node.Inputs)}   {node.Op} {node.Shape.Rows}×{node.Shape.Columns}");
        return text.ToString();
    }
}
