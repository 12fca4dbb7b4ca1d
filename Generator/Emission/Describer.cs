using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>The mathematics of steps as text: the same lines stand in the header and above the code.</summary>
internal sealed class Describer(KernelPlan plan, KernelNames names)
{
    private const int Deep = 5;

    /// <summary>The equations that a step computes.</summary>
    public IEnumerable<string> Describe(Step step)
    {
        switch (step)
        {
            case ProductStep product:
                for (int i = 0; i < product.Columns; i++)
                {
                    Node operand = Operand(product, i);
                    string bias = product.Biases[i] is { } b ? " + " + Name(b) : "";
                    yield return $"{Name(product.Results[i])} = {Name(product.Matrix)}{(product.Transposed ? "ᵀ" : "")} {Name(operand)}{bias}";
                }

                break;
            case OuterStep outer:
                yield return $"∂L/∂{outer.Accumulator.Parameter.Label} += " + string.Join(" + ",
                    outer.Terms.Select(term => $"{Name(term.Inputs[0])} {Name(term.Inputs[1])}ᵀ"));
                break;
            case ScanStep scan:
                foreach (string line in DescribeScan(scan)) yield return line;
                break;
            case StandaloneStep standalone:
                yield return $"{Name(standalone.Result)} = {Expand(standalone.Result, Deep)}";
                break;
            case KernelGradientStep kernel:
                yield return $"∂L/∂{kernel.Accumulator.Parameter.Label} += {Expand(kernel.Term, Deep)}";
                break;
            case PointwiseStep pointwise:
                foreach (Effect effect in pointwise.Effects.OrderBy(static effect => effect.Node.Id)) yield return Describe(effect);
                break;
        }
    }

    // A loop: what goes in, then the equations of its block.
    private static IEnumerable<string> DescribeScan(ScanStep step)
    {
        string turn = KernelNames.Turn(step.Block.Depth);
        yield return step.Reverse ? Code.Text($"{turn} = {step.Turns - 1} … 0:") : Code.Text($"{turn} = 0 … {step.Turns - 1}:");
        var names = new KernelNames(step.Block, "", "");
        var describer = new Describer(step.Block, names);
        foreach (Step inner in step.Block.Steps)
        {
            foreach (string line in describer.Describe(inner)) yield return "  " + line;
        }
    }

    /// <summary>A value by its name, or its mathematics down to named values.</summary>
    public string Name(Node node) => names.Find(node) ?? Expand(node, Deep);

    private static Node Operand(ProductStep product, int i)
    {
        Node result = product.Results[i];
        return (result.Op is Add ? result.Inputs[0] : result).Inputs[1];
    }

    private string Describe(Effect effect) => effect switch
    {
        StoreEffect => $"{Name(effect.Node)} = {Expand(effect.Node, Deep)}",
        OutputEffect output => Code.Text($"output[{output.Row}..{output.Row + ((output.Node.Length - 1) * output.Stride) + 1}{(output.Stride == 1 ? "" : Code.Text($" by {output.Stride}"))}] = {Equation(effect.Node)}"),
        LossEffect => $"L += {Equation(effect.Node)}",
        AccumulateEffect accumulate => $"∂L/∂{accumulate.Accumulator.Parameter.Label} += {Equation(effect.Node)}",
        _ => "",
    };

    private string Equation(Node node) => plan.Locations.ContainsKey(node) ? Name(node) : Expand(node, Deep);

    private string Expand(Node node, int depth)
    {
        if (node.Op is LeafOp) return names.Find(node) ?? node.Op.Describe([]);
        if (depth == 0) return "…";
        string text = node.Op.Describe([.. node.Inputs.Select(input => names.Find(input) ?? Expand(input, depth - 1))]);
        return text.Length > 2 && text[0] == '(' && Matches(text) ? text.Substring(1, text.Length - 2) : text;
    }

    // Whether the first parenthesis closes at the end.
    private static bool Matches(string text)
    {
        int open = 0;
        for (int i = 0; i < text.Length - 1; i++)
        {
            open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (open == 0) return false;
        }

        return true;
    }
}
