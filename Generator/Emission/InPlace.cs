using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Whether a kernel for one sample can work on the user's memory: what it touches there number by number needs neither the padding to whole vectors nor a
/// copy, and a number that was just written is not read back as part of a longer piece.
/// </summary>
internal static class InPlace
{
    /// <summary>Whether the only argument is read where it lies.</summary>
    public static bool Reads(KernelPlan plan, IReadOnlyList<ArgumentSpec> arguments)
        => arguments.Count == 1 && MapEntry.IsSpan(arguments[0]) && plan.Steps.All(step => step switch
        {
            ProductStep product => !product.Transposed || product.Operand.Buffer.Region != Region.Tile,
            PointwiseStep { IsLoop: false } => true,
            PointwiseStep loop => PointwiseBody.Loaded(loop, plan.Locations).All(node => plan.Locations[node].Buffer.Region != Region.Tile),
            _ => false,
        });

    /// <summary>Whether the result is written where it belongs: at the end, when nothing of an argument in the same place is read any more.</summary>
    public static bool Writes(KernelPlan plan, OutputLayout layout)
        => layout is { Count: 1, Head: 0 } && plan.Steps[plan.Steps.Count - 1] is PointwiseStep { IsLoop: false }
            && !plan.Steps.Take(plan.Steps.Count - 1).OfType<PointwiseStep>().Any(static step => step.Effects.OfType<OutputEffect>().Any());
}
