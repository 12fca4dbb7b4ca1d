using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Text;

namespace Fluxion.Benchmarks;

/// <summary>Outcomes as a table in Markdown, with the machine, the commit and the date.</summary>
internal static class Table
{
    /// <summary>The text of the table.</summary>
    public static string Write(IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Machine()}, vectors of {(Vector512.IsHardwareAccelerated ? 512 : 256)} bits, one core, one thread; .NET {Environment.Version}; commit {Commit()}; {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC.\n\n");
        text.Append("Microseconds per call or per full training step, median (tenth percentile) of processor time. Ratios: their time over ours, tenth percentiles of a round, median of nine rounds taken in turn; both .NET programs go straight to optimised code. "
            + "\"first\": what a user of TorchSharp writes first, tuned. Peak: matrix products alone at the multiply-add rate of the core over our whole step.\n\n");
        text.Append("| workload | | Fluxion | % of peak | best peer as shipped | ratio | best TorchSharp tuned | ratio | plain C | ratio | first | must | |\n|---|---|---:|---:|---|---:|---|---:|---:|---:|---:|---:|---|\n");
        foreach (Outcome outcome in outcomes)
            text.Append(Row(outcome));
        text.Append(CultureInfo.InvariantCulture, $"\nLargest relative disagreement of loss, gradient norm and loss after ten steps (outputs for W1, W2): {Worst(outcomes, "fp32")}fp64 {Disagreement(outcomes, "fp64"):E1}.\n");
        return text.ToString();
    }

    private static string Row(Outcome outcome)
    {
        Standing? shipped = outcome.Peers.GetValueOrDefault("as shipped"), tuned = outcome.Peers.GetValueOrDefault(Match.Tuned), plain = outcome.Peers.GetValueOrDefault("plain C");
        double best = outcome.Target.IsAgainstC && plain is not null ? plain.Ratio : Math.Min(shipped?.Ratio ?? double.PositiveInfinity, tuned?.Ratio ?? double.PositiveInfinity);
        double must = outcome.Target.Ratio(outcome.Numbers);
        string against = outcome.Target.IsAgainstC ? " of C" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {outcome.Target.Workload} | {outcome.Numbers} | {Time(outcome.Ours)} | {100 * outcome.PeakShare:F0} | {Peer(shipped)} | {Peer(tuned)} | {(plain is null ? "" : Time(plain))} | {plain?.Ratio:F2} | {Digits(outcome.First)} | {must:0.##}{against} | {(best >= must ? "met" : best >= 1 ? "short" : "**lost**")} |\n");
    }

    private static string Peer(Standing? peer) => peer is null ? " | " : string.Create(CultureInfo.InvariantCulture, $"{peer.Formulation} {Time(peer)} | {peer.Ratio:F2}");

    private static string Time(Standing standing) => $"{Digits(standing.Median)} ({Digits(standing.Tenth)})";

    private static string Digits(double microseconds) => microseconds.ToString(microseconds < 10 ? "F3" : microseconds < 1000 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static string Worst(IReadOnlyList<Outcome> outcomes, string numbers)
        => outcomes.Any(outcome => outcome.Numbers.StartsWith(numbers, StringComparison.Ordinal)) ? string.Create(CultureInfo.InvariantCulture, $"{numbers} {Disagreement(outcomes, numbers):E1}, ") : "";

    private static double Disagreement(IReadOnlyList<Outcome> outcomes, string numbers)
        => outcomes.Where(outcome => outcome.Numbers.StartsWith(numbers, StringComparison.Ordinal)).SelectMany(static outcome => outcome.Peers.Values).Select(static peer => peer.Disagreement).DefaultIfEmpty().Max();

    private static string Machine()
        => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
            : "unknown processor";

    private static string Commit()
    {
        using Process git = Process.Start(new ProcessStartInfo("git", "describe --always --dirty") { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
