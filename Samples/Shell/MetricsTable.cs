using System.Globalization;
using Spectre.Console;

namespace Fluxion.Samples.Shell;

/// <summary>Prints the figures of runs as a table: value, bound, met or not.</summary>
public sealed class MetricsTable
{
    private readonly Table _table = new Table()
        .Border(TableBorder.Simple)
        .AddColumn("sample")
        .AddColumn("metric")
        .AddColumn(new TableColumn("value").RightAligned())
        .AddColumn("bound")
        .AddColumn("met");

    /// <summary>Appends the figures of one run.</summary>
    /// <param name="sample">Name of the sample.</param>
    /// <param name="result">Its figures.</param>
    public void Add(string sample, SampleResult result)
    {
        foreach (Metric metric in result.Metrics)
        {
            string met = metric.Bound is null ? "" : metric.IsMet ? "[green]yes[/]" : "[red]no[/]";
            _table.AddRow(sample, Markup.Escape(metric.Name), Figure(metric.Value), BoundOf(metric), met);
        }
    }

    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to.</param>
    public void Print(IAnsiConsole console) => console.Write(_table);

    private static string BoundOf(Metric metric) => metric.Bound is not { } bound
        ? ""
        : metric.Comparison switch
        {
            Comparison.AtMost => "≤ ",
            Comparison.AtLeast => "≥ ",
            Comparison.Within => Figure(metric.Least) + " … ",
            _ => "= ",
        } + Figure(bound);

    private static string Figure(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
