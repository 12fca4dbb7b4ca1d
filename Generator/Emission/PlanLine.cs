using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>A plan in one line: loops, tiles, what is kept for the reverse sweep and what is computed again, memory, operations per sample.</summary>
internal static class PlanLine
{
    public static string Of(KernelPlan plan, KernelNames names)
    {
        (int products, int operations, int functions) = Count(plan);
        string lanes = SamplesEmitter.Applies(plan) ? "samples in lanes, whole vectors of them without a tile" : plan.TileSize > 1 ? Code.Text($"tiles of {plan.TileSize} samples in lanes") : "components in lanes";
        return Code.Text($"{plan.Steps.Count} loop{(plan.Steps.Count == 1 ? "" : "s")}, {lanes}; {Kept(plan, names)}{Again(plan, names)}arena {plan.WorkspaceLength} {plan.Request.Element.Keyword()}s; ")
            + Code.Text($"per sample {products} multiply-adds in products, {operations} operations, {functions} functions");
    }

    private static List<Node>[] Computed(KernelPlan plan) => [.. plan.Steps.Select(static step => step is ProductStep product ? product.Epilogue : step).OfType<PointwiseStep>().Select(step => PointwiseBody.Computed(step, plan.Locations))];

    // Per sample: multiply-adds of products, operations on components, functions of components.
    private static (int Products, int Operations, int Functions) Count(KernelPlan plan)
    {
        int products = 0, operations = 0, functions = 0;
        foreach (Step step in plan.Steps)
        {
            switch (step)
            {
                case ProductStep product:
                    products += product.Columns * product.Height * product.Depth;
                    break;
                case OuterStep outer:
                    products += outer.Columns * outer.Accumulator.Parameter.Shape.Length;
                    break;
                case StandaloneStep { Op: Conv conv }:
                    products += conv.Outputs * conv.Channels * conv.Window.Taps * conv.Window.OutArea;
                    break;
                case StandaloneStep { Op: ConvTransposed conv }:
                    products += conv.Outputs * conv.Channels * conv.Window.Taps * conv.Window.OutArea;
                    break;
                case KernelGradientStep { Op: var kernel }:
                    products += kernel.Outputs * kernel.Channels * kernel.Window.Taps * kernel.Window.OutArea;
                    break;
                case ScanStep scan:
                    (int inProducts, int inOperations, int inFunctions) = Count(scan.Block);
                    products += scan.Turns * inProducts;
                    operations += scan.Turns * inOperations;
                    functions += scan.Turns * inFunctions;
                    break;
            }
        }

        foreach (Node node in Computed(plan).SelectMany(static nodes => nodes))
        {
            if (node.Op is IPointwise { Cost: >= Cost.Transcendental }) functions += node.Length;
            else if (node.Op is IPointwise or Sum) operations += node.Op is Sum ? node.Inputs[0].Length : node.Length;
        }

        return (products, operations, functions);
    }

    private static string Kept(KernelPlan plan, KernelNames names)
    {
        if (!plan.HasGradient || plan.Depth > 0) return "";
        HashSet<Node> reverse = Topology.Dependents(
            Topology.Sort(plan.Request.Sinks.Select(static sink => sink.Node)), [plan.Request.Inputs[plan.Request.Inputs.Count - 1]]);
        IEnumerable<Node> read = plan.Steps.SkipWhile(static step => step is not PointwiseStep pointwise || !pointwise.Effects.Any(static effect => effect is LossEffect)).Skip(1)
            .SelectMany(step => step switch
            {
                PointwiseStep pointwise => PointwiseBody.Loaded(pointwise, plan.Locations),
                OuterStep outer => outer.Terms.SelectMany(static term => term.Inputs),
                _ => [],
            });
        return List("kept for reverse: ", "nothing kept for reverse; ", read.Where(node => node.Op is not LeafOp && !reverse.Contains(node)), names);
    }

    private static string Again(KernelPlan plan, KernelNames names)
        => List("computed again: ", "", Computed(plan).SelectMany(static nodes => nodes).GroupBy(static node => node).Where(static same => same.Count() > 1).Select(static same => same.Key), names);

    private static string List(string before, string none, IEnumerable<Node> nodes, KernelNames names)
    {
        string[] all = [.. nodes.Distinct().OrderBy(static node => node.Id).Select(names.Find).OfType<string>()];
        return all.Length == 0 ? none : before + string.Join(", ", all) + "; ";
    }
}
