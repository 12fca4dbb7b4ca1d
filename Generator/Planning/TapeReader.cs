using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Planning;

/// <summary>
/// What the block of a loop computes and stores, and an earlier loop has stored already in the same turn, is read from the tape of that loop instead.
/// </summary>
internal static class TapeReader
{
    /// <summary>The results of a block in which such values are inputs.</summary>
    /// <param name="reader">The loop of the block.</param>
    /// <param name="body">The results.</param>
    /// <param name="request">The block as it would be planned otherwise.</param>
    /// <param name="reads">The loops whose tapes the block reads.</param>
    /// <param name="formals">The inputs that stand for results of these loops.</param>
    /// <param name="onTapes">Where inputs lie on tapes; grows.</param>
    public static Node[] Read(
        Node reader, Node[] body, KernelRequest request, IReadOnlyList<ScanStep> reads, IReadOnlyDictionary<(ScanStep, int), Node> formals, Dictionary<Node, Location> onTapes)
    {
        var wanted = new HashSet<Node>(new Storage(request, new Classification(request)).Stored.Where(static node => node.Op is not LeafOp));
        var replaced = new Dictionary<Node, Node>();
        foreach (ScanStep step in reads)
        {
            Dictionary<Node, Node> known = Shared(step.Scan, reader);
            foreach (KeyValuePair<int, TapedValue> taped in step.Taped)
            {
                if (formals.TryGetValue((step, taped.Key), out Node? formal)) known[taped.Value.Value] = formal;
            }

            Node[] stored = [.. step.Block.Locations.Where(at => CanBeTaped(at.Value.Buffer, step.Block)).Select(static at => at.Key).Where(node => !known.ContainsKey(node)).OrderBy(static node => node.Id)];
            stored = Known(stored, known);
            IReadOnlyList<Node> here = Rewriter.Simplify(Substitution.Apply(stored, known, Substitution.Same));
            for (int i = 0; i < stored.Length; i++)
            {
                if (!wanted.Contains(here[i]) || replaced.ContainsKey(here[i])) continue;
                Graph graph = here[i].Graph;
                Node input = graph.Apply(new Input(request.Name + ".tape", onTapes.Count, graph.NameOf(here[i]) ?? here[i].Op.Name, here[i].Shape));
                replaced.Add(here[i], input);
                Location at = step.Block.Locations[stored[i]];
                onTapes.Add(input, at);
                at.Buffer.Region = Region.Tape;
            }
        }

        return replaced.Count == 0 ? body : [.. Substitution.Apply(body, replaced, Substitution.Same)];
    }

    // Inputs of the earlier loop that are the same in every turn of both, or the same column of the same stack, by those of the reader.
    private static Dictionary<Node, Node> Shared(Node writer, Node reader)
    {
        var shared = new Dictionary<Node, Node>();
        Scan from = (Scan)writer.Op, to = (Scan)reader.Op;
        for (int i = from.Carries; i < writer.Inputs.Count; i++)
        {
            for (int j = to.Carries; j < reader.Inputs.Count; j++)
            {
                if (ReferenceEquals(writer.Inputs[i], reader.Inputs[j]) && from.IsStack(i) == to.IsStack(j)) shared[from.Body.Inputs[i]] = to.Body.Inputs[j];
            }
        }

        return shared;
    }

    // Those that follow from what the reader knows too; an input of the earlier loop that it does not know, even under the same name, is another value.
    private static Node[] Known(Node[] values, Dictionary<Node, Node> known)
    {
        var isKnown = new Dictionary<Node, bool>();
        foreach (Node node in Topology.Sort(values)) isKnown[node] = known.ContainsKey(node) || (node.Op is not Input && node.Inputs.All(input => isKnown[input]));
        return [.. values.Where(value => isKnown[value])];
    }

    // Inputs stay from turn to turn, and lie in memory of their own.
    private static bool CanBeTaped(Buffer buffer, KernelPlan block)
        => block.Buffers.Contains(buffer) && block.Request.Inputs.All(input => !ReferenceEquals(block.Locations[input].Buffer, buffer));
}
