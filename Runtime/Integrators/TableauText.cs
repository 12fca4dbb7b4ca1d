using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Fluxion;

/// <summary>
/// The tableau of an explicit Runge–Kutta method as text, which the compiler and the integrators read alike: a line <c>c | a₁ a₂ …</c> for each
/// stage, then <c>| b₁ b₂ …</c>. Entries are numbers or ratios; lines of dashes are ignored, a semicolon ends a line too.
/// </summary>
internal sealed class TableauText
{
    private const double Tolerance = 1e-12;

    private TableauText(double[][] a, double[] b, double[] c) => (A, B, C) = (a, b, c);

    /// <summary>The rows, row i with i entries.</summary>
    public double[][] A { get; }

    /// <summary>The weights.</summary>
    public double[] B { get; }

    /// <summary>The nodes.</summary>
    public double[] C { get; }

    /// <summary>The tableau, or null and what is wrong with it.</summary>
    public static TableauText? Parse(string text, out string problem)
    {
        var rows = new List<(double[] Left, double[] Right)>();
        foreach (string line in text.Split('\n', ';'))
        {
            // A line of dashes is a rule.
            if (line.All(static c => char.IsWhiteSpace(c) || c is '-' or '+' or '|')) continue;
            string[] sides = line.Split('|');
            if (sides.Length != 2 || Numbers(sides[0]) is not { } left || Numbers(sides[1]) is not { } right)
                return Fail(out problem, "expected numbers on both sides of one '|', found '" + line.Trim() + "'");
            rows.Add((left, right));
        }

        int stages = rows.Count - 1;
        if (stages < 1 || rows[stages].Left.Length > 0) return Fail(out problem, "expected a line for each stage and a last one '| b₁ b₂ …'");
        double[][] a = new double[stages][];
        for (int i = 0; i < stages; i++)
        {
            (double[] left, double[] right) = rows[i];
            if (left.Length != 1 || right.Length > stages || right.Skip(i).Any(static entry => entry != 0))
                return Fail(out problem, "expected one node and " + Text(i) + " entries below the diagonal in line " + Text(i + 1) + ", of an explicit method");
            a[i] = [.. right.Take(i), .. Enumerable.Repeat(0.0, Math.Max(0, i - right.Length))];
            if (Math.Abs(a[i].Sum() - left[0]) > Tolerance)
                return Fail(out problem, "the entries of line " + Text(i + 1) + " sum to " + Text(a[i].Sum()) + ", expected its node " + Text(left[0]));
        }

        double[] b = rows[stages].Right;
        if (b.Length != stages) return Fail(out problem, "expected " + Text(stages) + " weights, found " + Text(b.Length));
        if (Math.Abs(b.Sum() - 1) > Tolerance) return Fail(out problem, "the weights sum to " + Text(b.Sum()) + ", expected 1");
        problem = "";
        return new TableauText(a, b, [.. rows.Take(stages).Select(static row => row.Left[0])]);
    }

    private static TableauText? Fail(out string problem, string what)
    {
        problem = what;
        return null;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

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
