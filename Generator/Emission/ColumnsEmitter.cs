using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes short arithmetic over a batch with components apart: a vector of each component is loaded, and one of each stored, where they stand.</summary>
internal sealed class ColumnsEmitter(SourceWriter writer, KernelPlan plan, KernelNames names, VectorShape vector)
    : SamplesEmitter(writer, plan, names, vector, "Columns", "stride")
{
    /// <summary>Writes the method <c>Columns</c>, which computes as many samples as fill vectors and returns their number.</summary>
    public override void Write()
    {
        string[] columns = [.. Results.Select(_ => Reserve("column"))];
        Writer.Line("/// <summary>The samples that fill whole vectors, components apart, a column every so many elements; returns their number.</summary>");
        Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        Writer.Block($"internal static int Columns({Memory}, int count, nint stride)", () =>
        {
            Writer.Line("int i = 0;");
            Writer.Block(Code.Text($"for (; i <= count - {Vector.Length}; i += {Vector.Length})"), () =>
            {
                WriteComponents();
                int output = 0;
                foreach ((ResultSpec result, string column) in Results.Zip(columns, static (result, column) => (result, column)))
                {
                    for (int k = 0; k < result.Length; k++, output++)
                    {
                        Writer.Line(k == 0 ? $"ref {Writer.Real} {column} = ref Unsafe.Add(ref {result.Name}, i);" : $"{column} = ref Unsafe.Add(ref {column}, stride);");
                        Writer.Line($"{Value(Outputs[output].Node, Outputs[output].Component)}.StoreUnsafe(ref {column});");
                    }
                }
            });
            Writer.Line("return i;");
        });
    }

    protected override string Load(Node node, int i)
    {
        (int argument, int k) = Source(node, i);
        (string columns, string[] components) = Inputs[argument];
        string column = k switch { 0 => "i", 1 => "i + stride", _ => Code.Text($"i + {k} * stride") };
        Writer.Line($"V {components[k]} = Simd.LoadUnsafe(ref Unsafe.Add(ref {columns}, {column}));");
        return components[k];
    }
}
