using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes short arithmetic over a batch without a tile: four components at a time come to lanes and go back in registers, and components that are the
/// same for all samples are stored without going there.
/// </summary>
internal sealed class RowsEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, VectorShape vector)
    : SamplesEmitter(writer, plan, names, vector, "Samples")
{
    /// <summary>Writes the method <c>Rows</c>, which computes as many samples as fill vectors and returns their number.</summary>
    public override void Write()
    {
        string[] rows = [.. Results.Select(_ => Reserve("row"))];
        Writer.Line("/// <summary>The samples that fill whole vectors, in the user's order; returns their number.</summary>");
        Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        Writer.Block($"internal static int Rows({Memory}, int count)", () =>
        {
            // Four components of a sample that has two or three reach into the next one, which must exist.
            bool reaches = Inputs.Select(static input => input.Components.Length).Concat(Results.Select(static result => result.Length)).Any(static length => length is 2 or 3);
            Writer.Line("int i = 0;");
            Writer.Block(Code.Text($"for (; i {(reaches ? "<" : "<=")} count - {Vector.Length}; i += {Vector.Length})"), () =>
            {
                foreach ((string argument, string[] components) in Inputs) WriteLoads(argument, components);
                WriteComponents();
                int output = 0;
                foreach ((ResultSpec result, string row) in Results.Zip(rows, static (result, row) => (result, row)))
                {
                    (Node Node, int Component)[] outputs = [.. Outputs.Skip(output).Take(result.Length)];
                    new RowStores(Writer, Vector, result, row, k => Value(outputs[k].Node, outputs[k].Component), k => ConstantOf(outputs[k].Node, outputs[k].Component)).Write();
                    output += result.Length;
                }
            });
            Writer.Line("return i;");
        });
    }

    protected override string Load(Node node, int i)
    {
        (int argument, int component) = Source(node, i);
        return Inputs[argument].Components[component];
    }

    private void WriteLoads(string argument, string[] names)
    {
        if (names.Length == 1)
        {
            Writer.Line($"V {names[0]} = Simd.LoadUnsafe(ref Unsafe.Add(ref {argument}, i));");
            return;
        }

        int loaded = 0;
        foreach (int k in RowStores.Groups(names.Length))
        {
            int before = loaded;
            string[] targets = [.. Enumerable.Range(k, RowStores.Group).Select(c => c < before || c >= names.Length ? "out _" : "out V " + names[c])];
            Writer.Line(Code.Text($"SampleRows.Load(ref Unsafe.Add(ref {argument}, i * {names.Length}{Plus(k)}), {names.Length}, {string.Join(", ", targets)});"));
            loaded = k + RowStores.Group;
        }
    }

    private static string Plus(int offset) => offset == 0 ? "" : Code.Text($" + {offset}");
}
