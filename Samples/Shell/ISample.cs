using System.Collections.Generic;

namespace Fluxion.Samples.Shell;

/// <summary>A program that trains for real and judges itself on data it never saw.</summary>
public interface ISample
{
    /// <summary>Name on the command line, in kebab case.</summary>
    string Name { get; }

    /// <summary>What the sample shows, in one line.</summary>
    string Description { get; }

    /// <summary>The options that only this sample has.</summary>
    IReadOnlyList<SampleChoice> Choices => [];

    /// <summary>Trains, compares with an accurate reference, draws its pictures and returns its figures.</summary>
    /// <param name="context">Options, progress, pictures and cancellation of this run.</param>
    /// <returns>The figures. A cancelled run returns the figures of the best weights it had.</returns>
    SampleResult Run(SampleContext context);
}
