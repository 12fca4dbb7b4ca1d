using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// The mathematics of the steps of a kernel as text: the same lines stand in the header, before the call and above the loop. An equation belongs
/// to the reverse sweep if its value depends on the weight of the loss, or if it is not needed before the loss is there.
/// </summary>
internal sealed class Describer
{
    private readonly KernelPlan _plan;
    private readonly KernelNames _names;
    private readonly Notation _notation;
    private readonly HashSet<Node> _reverse;
    private readonly HashSet<Node> _described = [];
    private readonly Dictionary<Step, List<Equation>> _equations = [];

    public Describer(KernelPlan plan, KernelNames names)
    {
        (_plan, _names, _notation) = (plan, names, new Notation(names.Find));
        bool hasReverse = plan.HasGradient && plan.Depth == 0;
        List<Node> order = Topology.Sort(plan.Request.Sinks.Select(static sink => sink.Node));
        _reverse = hasReverse ? Topology.Dependents(order, [plan.Request.Inputs[plan.Request.Inputs.Count - 1]]) : [];
        bool afterLoss = false;
        foreach (Step step in plan.Steps)
        {
            bool isReverse = afterLoss;
            _equations.Add(step, [.. Describe(step).Select(equation => equation with { IsReverse = isReverse || equation.IsReverse })]);
            afterLoss |= hasReverse && step is PointwiseStep pointwise && pointwise.Effects.Any(static effect => effect is LossEffect);
        }
    }

    /// <summary>A line of mathematics.</summary>
    internal readonly record struct Equation(string Text, bool IsReverse);

    /// <summary>The equations that a step computes, in order; a value that a later step computes again is not repeated.</summary>
    public IReadOnlyList<Equation> Of(Step step) => _equations[step];

    /// <summary>All equations, in order.</summary>
    public IEnumerable<Equation> All => _plan.Steps.SelectMany(Of);

    private IEnumerable<Equation> Describe(Step step) => step switch
    {
        ProductStep product => [.. Products(product), .. product.Epilogue is { } epilogue ? Pointwise(epilogue) : []],
        OuterStep outer => [new($"∂L/∂{outer.Accumulator.Parameter.Label} += " + string.Join(" + ", outer.Terms.Select(_notation.Expression)), true)],
        PointwiseStep pointwise => Pointwise(pointwise),
        StandaloneStep standalone => [new($"{Name(standalone.Result)} = {_notation.Expression(standalone.Result)}", _reverse.Contains(standalone.Result))],
        KernelGradientStep kernel => [new($"∂L/∂{kernel.Accumulator.Parameter.Label} += {_notation.Expression(kernel.Term)}", true)],
        ScanStep scan => Turns(scan).Select(line => new Equation(line, _reverse.Contains(scan.Scan))),
        _ => [],
    };

    // A loop: its turns, then the equations of its block.
    private static IEnumerable<string> Turns(ScanStep step)
    {
        string turn = KernelNames.Turn(step.Block.Depth);
        yield return step.Reverse ? Code.Text($"{turn} = {step.Turns - 1} … 0:") : Code.Text($"{turn} = 0 … {step.Turns - 1}:");
        foreach (Equation equation in new Describer(step.Block, new KernelNames(step.Block, "", "", [])).All) yield return "  " + equation.Text;
    }

    private IEnumerable<Equation> Products(ProductStep product)
    {
        for (int i = 0; i < product.Columns; i++)
        {
            Node result = product.Results[i];
            string bias = product.Biases[i] is { } b ? " + " + Name(b) : "";
            Node operand = (result.Op is Add ? result.Inputs[0] : result).Inputs[1];
            yield return new($"{Name(result)} = {Name(product.Matrix)}{(product.Transposed ? "ᵀ" : "")} {Name(operand)}{bias}", _reverse.Contains(result));
        }
    }

    private IEnumerable<Equation> Pointwise(PointwiseStep step)
    {
        foreach (Node node in PointwiseBody.Computed(step, _plan.Locations))
        {
            if (_names.Find(node) is { } name && _described.Add(node)) yield return new($"{name} = {_notation.Expression(node)}", _reverse.Contains(node));
        }

        foreach (Effect effect in step.Effects.OrderBy(static effect => effect.Node.Id))
        {
            switch (effect)
            {
                case OutputEffect output:
                    string rows = output.Node.Length == 1 ? Code.Text($"{output.Row}") : Code.Text($"{output.Row}..{output.Row + ((output.Node.Length - 1) * output.Stride) + 1}{(output.Stride == 1 ? "" : Code.Text($" by {output.Stride}"))}");
                    yield return new($"output[{rows}] = {Name(effect.Node)}", false);
                    break;
                case LossEffect:
                    yield return new($"L += {Name(effect.Node)}", false);
                    break;
                case AccumulateEffect accumulate:
                    yield return new($"∂L/∂{accumulate.Accumulator.Parameter.Label} += {Name(effect.Node)}", true);
                    break;
            }
        }
    }

    private string Name(Node node) => _notation.Of(node);
}
