using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Samples.Shell;

/// <summary>The figures of one run, in the order in which the table shows them.</summary>
/// <param name="Metrics">At least one figure.</param>
public sealed record SampleResult(IReadOnlyList<Metric> Metrics)
{
    /// <summary>True when every bound is met.</summary>
    public bool IsAccepted => Metrics.All(metric => metric.IsMet);
}
