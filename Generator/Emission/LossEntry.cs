using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the class through which the runtime runs a loss: sizes, value, gradient, and the folding of accumulators.</summary>
internal static class LossEntry
{
    public static void Write(SourceWriter w, string className, MemberSpec member, KernelPlan gradient, KernelPlan value, string gradientName, string valueName, bool hasResiduals)
    {
        w.Line($"/// <summary>The loss {member.Name}: value and gradient over tiles of samples.</summary>");
        w.Block($"internal sealed class {className} : LossKernel<{w.Real}>", () =>
        {
            w.Line($"public static readonly {className} Instance = new {className}();");
            w.Line();
            w.Line($"private static readonly InputSpec[] InputList = new InputSpec[] {{ {string.Join(", ", member.Arguments.Select(static a => Code.Text($"new InputSpec(\"{a.Name.TrimStart('@')}\", {a.Length})")))} }};");
            w.Line();
            w.Line($"public override string Name => \"{member.Name.TrimStart('@')}\";");
            w.Line();
            w.Line($"public override int Lanes => {gradient.TileSize};");
            w.Line();
            w.Line("public override IReadOnlyList<InputSpec> Inputs => InputList;");
            w.Line();
            w.Line("public override int ParameterCount => Theta.Count;");
            if (hasResiduals)
            {
                w.Line();
                w.Line($"public override ResidualKernel<{w.Real}> ResidualKernel => {ResidualEntry.NameOf(className)}.Instance;");
            }

            w.Line();
            w.Line($"public override int WorkspaceLength => {System.Math.Max(gradient.WorkspaceLength, value.WorkspaceLength)};");
            w.Line();
            w.Line($"public override int AccumulatorLength => {gradient.Accumulators.Length};");
            w.Line();
            int rows = member.Arguments.Sum(static a => a.Length) + 1;
            WriteRun(w, "Gradient", $", Span<{w.Real}> accumulators", gradient, gradientName, rows, "MemoryMarshal.GetReference(accumulators)");
            w.Line();
            WriteRun(w, "Value", "", value, valueName, rows, "MemoryMarshal.GetReference(workspace)");
            w.Line();
            w.Block($"public override void Fold(ReadOnlySpan<{w.Real}> accumulators, Span<{w.Real}> gradient)", () =>
            {
                w.Line("Expect.LengthAtLeast(accumulators, AccumulatorLength, \"accumulators\");");
                w.Line($"Expect.Length<{w.Real}>(gradient, Theta.Count, \"gradient\");");
                foreach (Accumulator sum in gradient.Accumulators.All) WriteFold(w, sum, gradientName);
            });
        });
    }

    // What calls kernels is not optimised from the start, as these are: it takes no time itself, and the first call comes earlier.
    private static void WriteRun(SourceWriter w, string method, string more, KernelPlan plan, string name, int rows, string sums)
    {
        w.Block($"public override {w.Real} {method}(ReadOnlySpan<{w.Real}> parameters, ReadOnlySpan<{w.Real}> tiles, int tileCount, Span<{w.Real}> workspace{more})", () =>
        {
            w.Line("Expect.Length(parameters, Theta.Count, \"parameters\");");
            w.Line($"Expect.LengthAtLeast(tiles, checked(tileCount * {rows * plan.TileSize}), \"tiles\");");
            w.Line($"Expect.LengthAtLeast<{w.Real}>(workspace, WorkspaceLength, \"workspace\");");
            if (more.Length > 0) w.Line($"Expect.LengthAtLeast<{w.Real}>(accumulators, AccumulatorLength, \"accumulators\");");
            w.Line($"ref {w.Real} theta = ref MemoryMarshal.GetReference(parameters);");
            w.Line($"ref {w.Real} arena = ref MemoryMarshal.GetReference(workspace);");
            w.Line($"ref {w.Real} sums = ref {sums};");
            w.Line($"Span<{w.Real}> loss = workspace.Slice({name}Arena.loss, {plan.TileSize});");
            w.Line("loss.Clear();");
            w.Block("for (int i = 0; i < tileCount; i++)", () =>
            {
                w.Line($"ref {w.Real} tile = ref Unsafe.Add(ref MemoryMarshal.GetReference(tiles), i * {rows * plan.TileSize});");
                w.Line($"if (Vector512.IsHardwareAccelerated) Lanes512.{name}Kernel.Run(ref tile, ref theta, ref arena, ref sums, ref arena);");
                w.Line($"else Lanes256.{name}Kernel.Run(ref tile, ref theta, ref arena, ref sums, ref arena);");
            });
            w.Line("return LaneSum.Sum(loss);");
        });
    }

    private static void WriteFold(SourceWriter w, Accumulator sum, string name)
    {
        int length = sum.Parameter.Shape.Length;
        string from = $"{name}Sums.{sum.Name}", to = "Theta." + Names.Parameter(sum.Parameter.Slot) + (sum.Parameter.Within > 0 ? Code.Text($" + {sum.Parameter.Within}") : "");
        if (sum.Parameter.Turns == 0)
        {
            w.Line(FoldCall(sum, Code.Text($"accumulators.Slice({from}, {sum.Size})"), Code.Text($"gradient.Slice({to}, {length})")));
            return;
        }

        w.Block($"for (int turn = 0; turn < {sum.Parameter.Turns}; turn++)", () => w.Line(FoldCall(
            sum,
            Code.Text($"accumulators.Slice({from} + turn * {sum.TurnStride}, {sum.Size})"),
            Code.Text($"gradient.Slice({to} + turn * {length}, {length})"))));
    }

    private static string FoldCall(Accumulator sum, string from, string to) => sum.Layout switch
    {
        GradientLayout.Natural => Code.Text($"Folding.Rows({from}, {sum.Stride}, {to}, {sum.Parameter.Shape.Rows});"),
        GradientLayout.Transposed => Code.Text($"Folding.Transposed({from}, {sum.Stride}, {to}, {sum.Parameter.Shape.Rows});"),
        _ => $"Folding.Lanes({from}, {to});",
    };
}
