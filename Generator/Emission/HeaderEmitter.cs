using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the mathematics of a kernel as a comment: forward and reverse side by side, then parameters and plan.</summary>
internal static class HeaderEmitter
{
    private const int Width = 64;

    public static void Write(SourceWriter w, string name, KernelPlan plan, KernelNames names, ParameterLayout layout)
    {
        var describer = new Describer(plan, names);
        var forward = new List<string>();
        var reverse = new List<string>();
        List<string> side = forward;
        foreach (Planning.Step step in plan.Steps)
        {
            side.AddRange(describer.Describe(step));
            if (plan.HasGradient && step is PointwiseStep pointwise && pointwise.Effects.Any(static effect => effect is LossEffect)) side = reverse;
        }

        w.Line("//");
        w.Line(reverse.Count > 0 ? Pair("// " + name + ": forward", "reverse") : "// " + name);
        for (int i = 0; i < Math.Max(forward.Count, reverse.Count); i++)
            w.Line(Pair("//   " + (i < forward.Count ? forward[i] : ""), i < reverse.Count ? reverse[i] : ""));
        if (layout.Count > 0)
        {
            w.Line("//");
            w.Line("//   parameters θ: " + string.Join(" · ", layout.Slots.Select(static slot => Code.Text($"{slot.Label} {slot.Offset}..{slot.Offset + slot.Length}"))));
        }

        w.Line($"//   plan: {plan.Steps.Count} steps, {(plan.TileSize > 1 ? Code.Text($"tiles of {plan.TileSize} samples in lanes") : "components in lanes")}, arena {plan.WorkspaceLength} elements; {Multiplications(plan)} multiply-adds in products per sample");
    }

    private static int Multiplications(KernelPlan plan) => plan.Steps.Sum(static step => step switch
    {
        ProductStep product => product.Columns * product.Height * product.Depth,
        ScanStep scan => scan.Turns * Multiplications(scan.Block),
        OuterStep outer => outer.Columns * outer.Accumulator.Parameter.Shape.Length,
        StandaloneStep { Op: Conv conv } => conv.Outputs * conv.Channels * conv.Window.Taps * conv.Window.OutArea,
        StandaloneStep { Op: ConvTransposed conv } => conv.Outputs * conv.Channels * conv.Window.Taps * conv.Window.OutArea,
        KernelGradientStep { Op: var kernel } => kernel.Outputs * kernel.Channels * kernel.Window.Taps * kernel.Window.OutArea,
        _ => 0,
    });

    private static string Pair(string left, string right)
        => right.Length == 0 ? left : left.Length < Width ? left.PadRight(Width) + right : left + "    " + right;
}
