using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Spectre.Console;

namespace Fluxion.Samples.Shell;

/// <summary>Runs samples one after another, prints their figures in one table and writes them as JSON.</summary>
/// <param name="console">Where notes, progress and the table go.</param>
public sealed class SampleRunner(IAnsiConsole console)
{
    /// <summary>Runs the samples in order.</summary>
    /// <param name="samples">At least one sample.</param>
    /// <param name="options">What the command line says.</param>
    /// <param name="cancellation">Stops the training of the sample that runs and skips the ones after it.</param>
    /// <returns>The runs, in order.</returns>
    /// <exception cref="IOException">The output folder or the JSON file cannot be written.</exception>
    public IReadOnlyList<SampleRun> Run(IReadOnlyList<ISample> samples, SampleOptions options, CancellationToken cancellation)
    {
        RequireWritable(options);
        var runs = new List<SampleRun>();
        var table = new MetricsTable();
        foreach (ISample sample in samples.TakeWhile(_ => runs.Count == 0 || !cancellation.IsCancellationRequested))
        {
            SampleRun run = Run(sample, options, cancellation);
            table.Add(sample.Name, run.Result);
            runs.Add(run);
        }

        table.Print(console);
        if (options.JsonFile is { } file && samples.Count == 1)
            MetricsJson.Write(file, runs[0]);
        else if (options.JsonFile is { } list)
            MetricsJson.Write(list, runs);
        return runs;
    }

    // What cannot be written has to be said before a minute of training, not after it.
    private static void RequireWritable(SampleOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        if (options.JsonFile is not { } file)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        using FileStream probe = File.Open(file, FileMode.OpenOrCreate, FileAccess.Write);
    }

    private SampleRun Run(ISample sample, SampleOptions options, CancellationToken cancellation)
    {
        var context = new SampleContext(sample.Name, options, console, cancellation);
        context.Say($"{sample.Name}: {sample.Description}");
        var watch = Stopwatch.StartNew();
        SampleResult result = sample.Run(context);
        double seconds = watch.Elapsed.TotalSeconds;
        foreach (string picture in context.Pictures.Saved)
            context.Say($"picture: {picture}");
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{sample.Name}: {seconds:F1} s"));
        return new SampleRun(sample.Name, options.Seed, seconds, result);
    }
}
