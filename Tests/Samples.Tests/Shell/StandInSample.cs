using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples.Tests.Shell;

/// <summary>A sample without training: its figures are given, its stages are recorded.</summary>
internal sealed class StandInSample(string name, params Metric[] metrics) : ISample
{
    public string Name => name;

    public string Description => $"the sample {name}";

    public static SampleChoice Colour { get; } = new("--colour", "the colour", ["red", "green", "blue"]);

    public IReadOnlyList<SampleChoice> Choices => name == "failing" ? [Colour] : [];

    public SampleContext? Context { get; private set; }

    public int[] Stages { get; private set; } = [];

    public SampleResult Run(SampleContext context)
    {
        Context = context;
        Stages = context.Stages(1500, 500);
        context.Progress.Show("training", Stages.Sum(), report =>
        {
            foreach (int step in Enumerable.Range(1, Stages.Sum()))
                report(step, "loss [1.0]");
            return 0;
        });
        return new SampleResult(metrics);
    }
}
