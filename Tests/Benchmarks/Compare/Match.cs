using System;
using System.Collections.Generic;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>
/// One workload, ours and each peer in turn. A qualification finds the fastest formulation of each peer; then rounds follow in which every contestant runs
/// once for a fraction of a second while the others wait.
/// </summary>
internal sealed class Match(Contestant ours, Contestant peak, IReadOnlyList<Contestant> peers)
{
    private const int Rounds = 9;
    private const double QualificationSeconds = 0.2;
    private const double RoundSeconds = 0.12;

    // On a shared machine other processes only ever add time.
    private const double Tenth = 0.1;

    /// <summary>The name of the peer whose environment is tuned.</summary>
    public const string Tuned = "TorchSharp tuned";

    /// <summary>Runs a match.</summary>
    /// <exception cref="InvalidOperationException">A peer disagrees by more than rounding: 1e-6 in single precision, 1e-11 in double, relative.</exception>
    /// <param name="target">The workload.</param>
    /// <param name="numbers">fp32 or fp64.</param>
    /// <param name="label">What the numbers are called in the table.</param>
    public Outcome Play(Target target, string numbers, string? label = null)
    {
        string mine = ours.Entries.Single(entry => Is(entry, target.Workload, numbers));
        double[] reference = ours.Open(mine);
        double operations = peak.Open(peak.Entries.Single(static entry => entry.StartsWith("peak ", StringComparison.Ordinal)))[0];

        var playing = new List<(Contestant Peer, string Formulation, double Disagreement, double[][] Times)>();
        double first = double.NaN;
        foreach (Contestant peer in peers)
        {
            var times = new List<(string Entry, double Median)>();
            foreach (string entry in peer.Entries.Where(entry => Is(entry, target.Workload, numbers)))
            {
                ExpectAgreement(reference, peer.Open(entry), numbers, $"{peer.Name}, {entry}");
                times.Add((entry, Quantile(peer.Time(QualificationSeconds), Tenth)));
            }

            if (times.Count == 0)
                continue;
            if (peer.Name == Tuned)
                first = times[0].Median;
            string best = times.MinBy(static time => time.Median).Entry;
            playing.Add((peer, best.Split(' ')[1], Disagreement(reference, peer.Open(best)), new double[Rounds][]));
        }

        double[][] our = new double[Rounds][];
        double[] share = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            our[round] = ours.Time(RoundSeconds);
            double[] peakTimes = peak.Time(RoundSeconds / 3);
            share[round] = target.Operations / Quantile(our[round], Tenth) / (operations / Quantile(peakTimes, Tenth));
            foreach ((Contestant peer, _, _, double[][] times) in playing)
                times[round] = peer.Time(RoundSeconds);
        }

        return new Outcome(
            target,
            label ?? numbers,
            Figures("", our, our, 0),
            playing.ToDictionary(static one => one.Peer.Name, one => Figures(one.Formulation, one.Times, our, one.Disagreement)),
            first,
            Quantile([.. share.Order()], 0.5));
    }

    private static bool Is(string entry, string workload, string numbers)
        => entry.StartsWith(workload + " ", StringComparison.Ordinal) && entry.EndsWith(" " + numbers, StringComparison.Ordinal);

    private static Standing Figures(string formulation, double[][] times, double[][] our, double disagreement)
    {
        double[] all = [.. times.SelectMany(static round => round).Order()];
        double[] ratios = [.. times.Zip(our, static (a, b) => Quantile(a, Tenth) / Quantile(b, Tenth)).Order()];
        return new Standing(formulation, Quantile(all, 0.5), Quantile(all, Tenth), Quantile(ratios, 0.5), disagreement);
    }

    private static double Quantile(double[] ascending, double share) => ascending[(int)((share * (ascending.Length - 1)) + 0.5)];

    // Outputs are summed with their signs, which cancel: the sum is held to the norm that comes with it.
    private static double Disagreement(double[] a, double[] b)
    {
        double norm = a.Length == 2 ? Math.Sqrt(a[1]) : 0;
        return a.Zip(b, (x, y) => Math.Abs(x - y) / Math.Max(Math.Max(Math.Abs(x), Math.Abs(y)), norm)).Max();
    }

    private static void ExpectAgreement(double[] ours, double[] theirs, string numbers, string who)
    {
        double bound = numbers == "fp32" ? 1e-6 : 1e-11;
        if (ours.Length != theirs.Length || !(Disagreement(ours, theirs) <= bound))
            throw new InvalidOperationException($"{who}: expected ({string.Join(", ", ours)}) to {bound}, got ({string.Join(", ", theirs)}).");
    }
}
