using System.Collections.Generic;

namespace Fluxion.Samples.Shell;

/// <summary>What the command line says about a run.</summary>
public sealed record SampleOptions
{
    /// <summary>Total number of training steps over all stages, or null for the sample's own.</summary>
    public int? Steps { get; init; }

    /// <summary>Seed of the initial weights and of the training data.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Number of worker threads; null takes one per processor. The figures do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Folder of pictures and weights; created when it does not exist.</summary>
    public string Folder { get; init; } = "out";

    /// <summary>File that receives the figures as JSON, or null.</summary>
    public string? JsonFile { get; init; }

    /// <summary>Words chosen for the sample's own options, by the names of these.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();
}
