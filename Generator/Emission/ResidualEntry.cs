using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the class through which the runtime asks for the residuals of a loss and for rows of their Jacobian.</summary>
internal static class ResidualEntry
{
    /// <summary>The name of the entry class, from that of the loss.</summary>
    public static string NameOf(string lossClass) => lossClass + "_Residuals";

    public static void Write(SourceWriter w, string lossClass, MemberSpec member, KernelPlan plan, string name)
    {
        int residuals = plan.Request.Sinks.OfType<OutputSink>().Sum(static sink => sink.Node.Length);
        int rows = member.Arguments.Sum(static a => a.Length) + residuals;
        w.Line($"/// <summary>The residuals of the loss {member.Name}, and the gradient of one combination of them per sample.</summary>");
        w.Block($"internal sealed class {NameOf(lossClass)} : ResidualKernel<{w.Real}>", () =>
        {
            w.Line($"public static readonly {NameOf(lossClass)} Instance = new {NameOf(lossClass)}();");
            w.Line();
            w.Line($"public override int Residuals => {residuals};");
            w.Line();
            w.Line($"public override int WorkspaceLength => {plan.WorkspaceLength};");
            w.Line();
            w.Block($"public override void Run(ReadOnlySpan<{w.Real}> parameters, ReadOnlySpan<{w.Real}> tile, Span<{w.Real}> workspace, Span<{w.Real}> residuals, Span<{w.Real}> rows)", () =>
            {
                w.Line("Expect.Length(parameters, Theta.Count, \"parameters\");");
                w.Line($"Expect.LengthAtLeast(tile, {rows * plan.TileSize}, \"tile\");");
                w.Line($"Expect.LengthAtLeast<{w.Real}>(workspace, WorkspaceLength, \"workspace\");");
                w.Line($"Expect.LengthAtLeast<{w.Real}>(residuals, {residuals * plan.TileSize}, \"residuals\");");
                w.Line($"Expect.LengthAtLeast<{w.Real}>(rows, Theta.Count * {plan.TileSize}, \"rows\");");
                w.Line($"ref {w.Real} input = ref MemoryMarshal.GetReference(tile);");
                w.Line($"ref {w.Real} theta = ref MemoryMarshal.GetReference(parameters);");
                w.Line($"ref {w.Real} arena = ref MemoryMarshal.GetReference(workspace);");
                w.Line($"ref {w.Real} output = ref MemoryMarshal.GetReference(residuals);");
                w.Line($"ref {w.Real} sums = ref MemoryMarshal.GetReference(rows);");
                w.Line($"if (Vector512.IsHardwareAccelerated) Lanes512.{name}Kernel.Run(ref input, ref theta, ref arena, ref sums, ref output);");
                w.Line($"else Lanes256.{name}Kernel.Run(ref input, ref theta, ref arena, ref sums, ref output);");
            });
        });
    }
}
