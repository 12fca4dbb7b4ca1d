using System.Collections.Generic;

namespace Fluxion.Benchmarks;

/// <summary>One contestant's figures in a match.</summary>
/// <param name="Formulation">How the workload was written.</param>
/// <param name="Median">Microseconds.</param>
/// <param name="Tenth">The tenth percentile of microseconds: on a shared machine closer to the undisturbed time.</param>
/// <param name="Ratio">Its time over ours: the median over rounds of the ratio of the tenth percentiles of a round.</param>
/// <param name="Disagreement">The largest relative difference of its check to ours.</param>
internal sealed record Standing(string Formulation, double Median, double Tenth, double Ratio, double Disagreement);

/// <summary>The outcome of one workload with one kind of numbers.</summary>
/// <param name="Target">The workload.</param>
/// <param name="Numbers">fp64, fp32 or fp32 high, with functions of 2.5 ulp.</param>
/// <param name="Ours">Our figures.</param>
/// <param name="Peers">Those of the best formulation of each peer, by the peer's name.</param>
/// <param name="First">Microseconds of what a user of TorchSharp writes first, tuned.</param>
/// <param name="PeakShare">The rate of the matrix products alone over that of the core, in one round: median over rounds.</param>
internal sealed record Outcome(Target Target, string Numbers, Standing Ours, IReadOnlyDictionary<string, Standing> Peers, double First, double PeakShare);
