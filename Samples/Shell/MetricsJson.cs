using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Fluxion.Samples.Shell;

/// <summary>Writes figures as JSON: <c>{"sample": …, "seed": …, "seconds": …, "metrics": {"name": number, …}}</c>.</summary>
public static class MetricsJson
{
    /// <summary>Writes the object of one run.</summary>
    /// <param name="path">File to write; an older one is replaced.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, SampleRun run)
    {
        using FileStream stream = File.Create(path);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        Write(writer, run);
    }

    /// <summary>Writes an array with one object per run.</summary>
    /// <param name="path">File to write; an older one is replaced.</param>
    /// <param name="runs">The runs, in order.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<SampleRun> runs)
    {
        using FileStream stream = File.Create(path);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (SampleRun run in runs)
            Write(writer, run);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, SampleRun run)
    {
        writer.WriteStartObject();
        writer.WriteString("sample", run.Sample);
        writer.WriteNumber("seed", run.Seed);
        writer.WriteNumber("seconds", run.Seconds);
        writer.WriteStartObject("metrics");
        foreach (Metric metric in run.Result.Metrics)
        {
            // JSON has no number for NaN and ∞.
            if (double.IsFinite(metric.Value))
                writer.WriteNumber(metric.Name, metric.Value);
            else
                writer.WriteNull(metric.Name);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
