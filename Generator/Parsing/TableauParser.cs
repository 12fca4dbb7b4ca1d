using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Parsing;

/// <summary>The text of a tableau → <see cref="TableauSpec"/>; the runtime reads the same text for its integrators.</summary>
internal static class TableauParser
{
    private const double Tolerance = 1e-12;

    /// <summary>The tableau, or null and what is wrong.</summary>
    public static TableauSpec? Parse(string text, out string problem)
    {
        problem = "";
        var rows = new List<(double[] Left, double[] Right)>();
        foreach (string line in text.Split('\n', ';'))
        {
            // A line of dashes is a rule.
            if (line.All(static c => char.IsWhiteSpace(c) || c is '-' or '+' or '|')) continue;
            string[] sides = line.Split('|');
            if (sides.Length != 2 || Numbers(sides[0]) is not { } left || Numbers(sides[1]) is not { } right)
                return Fail(out problem, $"expected numbers on both sides of one '|', found '{line.Trim()}'");
            rows.Add((left, right));
        }

        int stages = rows.Count - 1;
        if (stages < 1 || rows[stages].Left.Length > 0) return Fail(out problem, "expected a line for each stage and a last one '| b₁ b₂ …'");
        var a = new List<double>();
        for (int i = 0; i < stages; i++)
        {
            (double[] left, double[] right) = rows[i];
            if (left.Length != 1 || right.Length > stages || right.Skip(i).Any(static entry => entry != 0))
                return Fail(out problem, string.Format(CultureInfo.InvariantCulture, "expected one node and {0} entries below the diagonal in line {1}, of an explicit method", i, i + 1));
            double[] below = [.. right.Take(i), .. Enumerable.Repeat(0.0, Math.Max(0, i - right.Length))];
            if (Math.Abs(below.Sum() - left[0]) > Tolerance)
                return Fail(out problem, string.Format(CultureInfo.InvariantCulture, "the entries of line {0} sum to {1}, expected its node {2}", i + 1, below.Sum(), left[0]));
            a.AddRange(below);
        }

        double[] b = rows[stages].Right;
        if (b.Length != stages) return Fail(out problem, string.Format(CultureInfo.InvariantCulture, "expected {0} weights, found {1}", stages, b.Length));
        if (Math.Abs(b.Sum() - 1) > Tolerance) return Fail(out problem, string.Format(CultureInfo.InvariantCulture, "the weights sum to {0}, expected 1", b.Sum()));
        return new TableauSpec(EquatableArray.From(a), new(b), EquatableArray.From(rows.Take(stages).Select(static row => row.Left[0])));
    }

    private static TableauSpec? Fail(out string problem, string what)
    {
        problem = what;
        return null;
    }

    private static double[]? Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (string entry in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ratio = entry.Split('/');
            if (ratio.Length > 2 || Number(ratio[0]) is not { } numerator) return null;
            double denominator = 1;
            if (ratio.Length == 2)
            {
                if (Number(ratio[1]) is not { } given || given == 0) return null;
                denominator = given;
            }

            numbers.Add(numerator / denominator);
        }

        return [.. numbers];
    }

    private static double? Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsNaN(value) && !double.IsInfinity(value) ? value : null;
}
