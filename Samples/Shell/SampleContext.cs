using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Spectre.Console;

namespace Fluxion.Samples.Shell;

/// <summary>What a run may use: its options, the console, its pictures and the token that Ctrl-C signals.</summary>
/// <param name="name">Name of the sample; files of the run start with it.</param>
/// <param name="options">What the command line says.</param>
/// <param name="console">Where progress and notes go.</param>
/// <param name="cancellation">Signalled by Ctrl-C.</param>
public sealed class SampleContext(string name, SampleOptions options, IAnsiConsole console, CancellationToken cancellation)
{
    /// <summary>Seed of the initial weights and of the training data.</summary>
    public int Seed => options.Seed;

    /// <summary>Number of worker threads, at least 1.</summary>
    public int Threads => options.Threads ?? Environment.ProcessorCount;

    /// <summary>Signalled by Ctrl-C: training stops and keeps its best weights.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The pictures of this run.</summary>
    public Pictures Pictures { get; } = new(options.Folder, name);

    /// <summary>Shows how far a training is.</summary>
    public ProgressDisplay Progress { get; } = new(console);

    /// <summary>Path of a file of this run in the output folder.</summary>
    /// <param name="extension">Extension with its dot.</param>
    public string PathOf(string extension) => Path.Combine(options.Folder, name + extension);

    /// <summary>The number of steps of each stage: the sample's own, or these scaled so that their sum is <c>--steps</c>.</summary>
    /// <param name="own">The sample's own numbers, all positive.</param>
    /// <returns>As many numbers, each at least 1.</returns>
    public int[] Stages(params int[] own)
    {
        double scale = options.Steps is { } steps ? (double)steps / own.Sum() : 1;
        return [.. own.Select(count => Math.Max(1, (int)Math.Round(count * scale)))];
    }

    /// <summary>The word of one of the sample's own options: what the command line says, or the first.</summary>
    /// <param name="choice">The option.</param>
    public string Choice(SampleChoice choice) => options.Choices.GetValueOrDefault(choice.Option, choice.Values[0]);

    /// <summary>Writes one plain line.</summary>
    /// <param name="text">The line; brackets are taken as they are.</param>
    public void Say(string text) => console.MarkupLineInterpolated($"{text}");
}
