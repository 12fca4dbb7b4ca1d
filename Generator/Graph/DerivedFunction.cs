using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Generator.Graphs;

/// <summary>A derived function, and where it returns each derivative asked for; −1 where that is zero for all arguments.</summary>
internal readonly record struct DerivedFunction(Function Function, int[] Positions)
{
    /// <summary>The function that returns those of <paramref name="derivatives"/> that are not zero.</summary>
    public static DerivedFunction Of(string name, IReadOnlyList<Node> inputs, IReadOnlyList<Node?> derivatives)
    {
        int next = 0;
        int[] positions = [.. derivatives.Select(derivative => derivative is null ? -1 : next++)];
        return new DerivedFunction(new Function(name, inputs) { Results = [.. derivatives.OfType<Node>()] }, positions);
    }
}
