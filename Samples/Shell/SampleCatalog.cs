using System.Collections.Generic;

namespace Fluxion.Samples.Shell;

/// <summary>All samples, in the order in which <c>list</c> shows them and <c>all</c> runs them.</summary>
public static class SampleCatalog
{
    /// <summary>The sample that runs when the command line names none.</summary>
    public const string Default = "henon-heiles";

    /// <summary>One line per sample.</summary>
    public static IReadOnlyList<ISample> Samples { get; } =
    [
        new HenonHeilesSample(),
        new HarmonicOscillatorSample(),
        new DampedOscillatorSample(),
        new SupervisedSympFlowSample(),
        new RegressionSample(),
        new HeatSample(),
        new BurgersSample(),
        new NeuralOdeSample(),
        new DiscoverySample(),
        new SlideHamiltonianSample(),
        new GradientDepthSample(),
        new ResnetAsEulerSample(),
        new StructuredResnetsSample(),
        new GradientDescentSample(),
        new UniversalApproximationSample(),
        new ClassificationSample(),
        new ConvolutionSample(),
    ];
}
