using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>
/// A loop over components may write over what it reads for the last time: an iteration loads its components before it stores any, and no other iteration
/// touches them. What was just read is in the cache; another place would have to be fetched.
/// </summary>
internal static class WriteOver
{
    /// <summary>Finds, for the buffers that a loop starts to fill, a buffer of the same form that ends there; <see cref="Buffer.Over"/> is it.</summary>
    /// <param name="step">The loop.</param>
    /// <param name="index">Its place among the steps, all of which have touched their buffers.</param>
    /// <param name="locations">Where values lie.</param>
    public static void Find(PointwiseStep step, int index, IReadOnlyDictionary<Node, Location> locations)
    {
        if (!step.IsLoop || step.Effects.Any(static effect => effect.Node.Op is Concat or JoinColumns or Sum)) return;
        List<Node> loaded = PointwiseBody.Loaded(step, locations), computed = PointwiseBody.Computed(step, locations);
        var apart = new HashSet<Buffer>(computed.Where(static node => node.Op is Slice or Column or Broadcast or Concat or JoinColumns)
            .SelectMany(static node => node.Inputs).Where(locations.ContainsKey).Select(node => locations[node].Buffer));

        // The one of which most is read comes first, then the one that was written last: most of it is in the cache.
        Buffer[] ending = [.. loaded.GroupBy(node => locations[node].Buffer)
            .Where(read => read.Key.LastStep == index && !apart.Contains(read.Key) && read.All(node => locations[node].Row == 0 && node.Length == step.Length))
            .OrderByDescending(static read => read.Count()).ThenByDescending(static read => read.Key.FirstStep).Select(static read => read.Key)];
        foreach (Location started in step.Effects.OfType<StoreEffect>().Select(static store => store.Location))
        {
            if (started.Row == 0 && started.Buffer.FirstStep == index)
                started.Buffer.Over ??= ending.FirstOrDefault(ended => HaveOneForm(started.Buffer, ended) && ended.Rows == step.Length);
        }
    }

    private static bool HaveOneForm(Buffer a, Buffer b)
        => (a.Region, b.Region) == (Region.Workspace, Region.Workspace) && (a.Rows, a.Columns, a.RowStride, a.ColumnStride, a.Size) == (b.Rows, b.Columns, b.RowStride, b.ColumnStride, b.Size);
}
