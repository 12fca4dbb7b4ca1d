using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes short arithmetic over a batch in the user's memory, without a tile: as many samples as fill vectors.</summary>
internal abstract class SamplesEmitter : ShortEmitter
{
    private const int MostOutputs = 64;

    protected SamplesEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, VectorShape vector, string suffix, params string[] words)
        : base(writer, plan, names, (PointwiseStep)plan.Steps[0], vector)
    {
        (Writer, Plan, Vector) = (writer, plan, vector);
        foreach (string word in (string[])[.. plan.Request.Results.Select(static result => result.Name), "count", "i", .. words]) Reserve(word);
        Inputs = [.. plan.Request.Inputs.Select(input =>
        {
            string label = ((Ops.Input)input.Op).Label.TrimStart('@');
            string[] components = [.. Enumerable.Range(0, input.Length).Select(k => Reserve(input.Length == 1 ? label : Code.Text($"{label}_{k}")))];
            return (Reserve(label + suffix), components);
        })];
        Outputs = new (Node, int)[plan.OutputRows];
    }

    protected SourceWriter Writer { get; }

    protected KernelPlan Plan { get; }

    protected VectorShape Vector { get; }

    /// <summary>Each argument, and the local variables of its components.</summary>
    protected (string Argument, string[] Components)[] Inputs { get; }

    /// <summary>Where the components of all results come from, one result after the other.</summary>
    protected (Node Node, int Component)[] Outputs { get; }

    /// <summary>The results.</summary>
    protected IReadOnlyList<ResultSpec> Results => Plan.Request.Results;

    /// <summary>Whether a kernel is nothing but short arithmetic from inputs to outputs.</summary>
    public static bool Applies(KernelPlan plan) => plan is { TileSize: > 1, Depth: 0, Steps.Count: 1, OutputRows: <= MostOutputs }
        && plan.Steps[0] is PointwiseStep { IsLoop: false } step && step.Effects.All(static effect => effect is OutputEffect);

    /// <summary>The parameters that are the user's memory.</summary>
    protected string Memory => $"ref {Writer.Real} theta{string.Concat(Inputs.Select(input => $", ref {Writer.Real} {input.Argument}"))}{string.Concat(Results.Select(result => $", ref {Writer.Real} {result.Name}"))}";

    /// <summary>The argument and the component of it that a loaded component is.</summary>
    protected (int Argument, int Component) Source(Node node, int i)
    {
        int row = (Plan.Locations[node].Offset / Plan.TileSize) + i;
        for (int argument = 0; argument < Inputs.Length; argument++)
        {
            if (row < Inputs[argument].Components.Length) return (argument, row);
            row -= Inputs[argument].Components.Length;
        }

        throw new GraphException($"row {row} is beyond the inputs");
    }

    protected override void WriteEffect(Effect effect)
    {
        var output = (OutputEffect)effect;
        for (int i = 0; i < output.Node.Length; i++) Outputs[output.Row + (i * output.Stride)] = (output.Node, i);
    }
}
