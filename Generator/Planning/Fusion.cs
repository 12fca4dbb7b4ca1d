using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>
/// Single samples: a function of the result of a product, a layer's activation, is computed where the result is, in registers, if nothing else needs the
/// result. A tile has loops of its own for it, which cost nothing beside its products; for one sample, to store and to load again is a good part of a layer.
/// </summary>
internal static class Fusion
{
    /// <summary>The steps, with loops that became part of a product left out.</summary>
    public static IEnumerable<Step> Fuse(IReadOnlyList<Step> steps, KernelRequest request, IReadOnlyDictionary<Node, Location> locations)
    {
        var fused = new HashSet<Step>();
        foreach (Step step in steps)
        {
            if (fused.Contains(step)) continue;
            if (step is not ProductStep { Transposed: false, Columns: 1 } product || Epilogue(product, steps, request, locations) is not { } loop)
            {
                yield return step;
                continue;
            }

            fused.Add(loop);
            yield return product.With(loop);
        }
    }

    private static PointwiseStep? Epilogue(ProductStep product, IReadOnlyList<Step> steps, KernelRequest request, IReadOnlyDictionary<Node, Location> locations)
    {
        Node result = product.Results[0];
        Buffer buffer = product.Destination.Buffer;
        if (buffer.Region != Region.Workspace || buffer.Columns > 1 || request.Lasting.Contains(result) || request.Sinks.Any(sink => ReferenceEquals(sink.Node, result))) return null;
        Step[] readers = [.. steps.Where(step => Reads(step, locations).Contains(buffer))];
        return readers.Length == 1 && readers[0] is PointwiseStep loop && loop.Length == product.Height && IsFunctionOf(result, loop, locations) ? loop : null;
    }

    // One value that is stored, of functions and constants alone, so that it is one expression in the result.
    private static bool IsFunctionOf(Node result, PointwiseStep loop, IReadOnlyDictionary<Node, Location> locations)
    {
        if (loop.Effects.Count > 1 || loop.Effects[0] is not StoreEffect { Node: var stored }) return false;
        List<Node> computed = PointwiseBody.Computed(loop, locations), loaded = PointwiseBody.Loaded(loop, locations);
        return loaded.Count == 1 && ReferenceEquals(loaded[0], result)
            && computed.All(node => node.Op is IPointwise && node.Inputs.All(input => ReferenceEquals(input, result) || input.Op is Constant || computed.Contains(input)))
            && computed.All(node => ReferenceEquals(node, stored) || computed.Sum(user => user.Inputs.Count(input => ReferenceEquals(input, node))) == 1);
    }

    private static IEnumerable<Buffer> Reads(Step step, IReadOnlyDictionary<Node, Location> locations) => step switch
    {
        ProductStep product => [product.Operand.Buffer],
        OuterStep outer => [outer.Left.Buffer, outer.Right.Buffer],
        StandaloneStep standalone => standalone.Operands.OfType<Location>().Select(static operand => operand.Buffer),
        KernelGradientStep kernel => [kernel.Left.Buffer, kernel.Right.Buffer],
        ScanStep scan => scan.Transfers.Where(static transfer => transfer.Kind != TransferKind.Carry).Select(static transfer => transfer.Outside.Buffer),
        PointwiseStep pointwise => PointwiseBody.Loaded(pointwise, locations).Select(node => locations[node].Buffer),
        _ => [],
    };
}
