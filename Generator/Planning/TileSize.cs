using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>
/// How many samples a tile has. Two vectors of them keep a tile of most networks in the first cache. A large matrix comes from a cache further away for every tile, and
/// so does the sum of its gradients, there and back: it meets four vectors, unless there are as many already, of values and tangents side by side.
/// </summary>
internal static class TileSize
{
    /// <summary>Bytes from which on a matrix is large: beside its gradient and another of its kind it no longer stays in a second cache of 1 MB.</summary>
    public const int LargeMatrix = 1 << 19;

    // A tile of a value that takes more would no longer stay in the second cache either.
    private const int MostBytes = 1 << 20;

    /// <summary>The samples of the tiles of a kernel that computes some values.</summary>
    /// <param name="values">The values; of a loss without its gradient, so that both have the same tiles.</param>
    /// <param name="element">The type of numbers.</param>
    public static int Of(IReadOnlyList<Node> values, Element element)
    {
        IReadOnlyList<Node> nodes = [.. WithBodies(values)];
        int samples = element.Samples(), longest = nodes.Where(static node => node.Op is not (Parameter or ParameterStack)).Max(static node => node.Length);
        int columns = nodes.Where(node => node.Op is MatVec or MatVecTransposed && node.Inputs[0].Op is Parameter matrix && IsLarge(matrix.Shape.Length, element))
            .GroupBy(static node => (node.Op, node.Inputs[0])).Select(static products => products.Count()).DefaultIfEmpty().Max();
        return columns == 1 && 2 * samples * longest * element.Bytes() <= MostBytes ? 2 * samples : samples;
    }

    /// <summary>Whether so many elements are a large matrix.</summary>
    public static bool IsLarge(int length, Element element) => length >= LargeMatrix / element.Bytes();

    private static IEnumerable<Node> WithBodies(IReadOnlyList<Node> values)
    {
        IReadOnlyList<Node> nodes = Topology.Sort(values);
        return nodes.Concat(nodes.Select(static node => node.Op).OfType<Scan>().SelectMany(static scan => WithBodies(scan.Body.Results)));
    }
}
