using System.Globalization;
using System.Text;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Properties.Graphs;

/// <summary>Graphs as text, one node per line, for failing tests.</summary>
internal static class GraphText
{
    public static string Of(params Node[] roots)
    {
        var text = new StringBuilder();
        foreach (Node node in Topology.Sort(roots))
        {
            Function? body = node.Op switch { Scan scan => scan.Body, Call call => call.Function, _ => null };
            if (body is not null) text.AppendLine(CultureInfo.InvariantCulture, $"{body.Name} of {string.Join(", ", body.Inputs)} is {string.Join(", ", body.Results)}, where").Append(Of([.. body.Results])).AppendLine("end");
            text.AppendLine(CultureInfo.InvariantCulture, $"{node} = {node.Op.Name} {string.Join(" ", node.Inputs)}   {node.Op} {node.Shape.Rows}×{node.Shape.Columns}");
        }

        return text.ToString();
    }
}
