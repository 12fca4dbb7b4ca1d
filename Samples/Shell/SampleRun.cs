namespace Fluxion.Samples.Shell;

/// <summary>One finished run.</summary>
/// <param name="Sample">Name of the sample.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Seconds">Wall time of training, comparison and pictures.</param>
/// <param name="Result">The figures.</param>
public sealed record SampleRun(string Sample, int Seed, double Seconds, SampleResult Result);
