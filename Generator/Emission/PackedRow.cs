using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// A single row times a matrix with few columns, as the last layer of a network: the columns of several terms fill a vector together, so that one load of
/// weights, which lie one after the other, serves them all. The running sums are those of the plain form, each in lanes of its own, and so are the bits.
/// </summary>
internal sealed class PackedRow
{
    // Running sums of a group, which are folded together.
    private const int Group = 4;

    private readonly ProductShape _shape;
    private readonly Element _element;
    private readonly int _width, _perVector;

    // Columns of the matrix, and how many terms of them a vector holds.
    private PackedRow(ProductShape shape, Element element, int width, int perVector) => (_shape, _element, _width, _perVector) = (shape, element, width, perVector);

    private int Groups => _shape.Streams / Group;

    private int Vectors => Group / _perVector;

    private int Lanes => _width * _perVector;

    /// <summary>How a product is packed; null if that is not possible, or no gain.</summary>
    public static PackedRow? Of(ProductShape shape, VectorShape vector)
    {
        int width = shape.BRow, perVector = System.Math.Min(Group, vector.Length / System.Math.Max(1, width));
        bool fits = shape is { Rows: 1, ADepth: 1, Streams: >= Group, Epilogue: null, Start: Start.Zero or Start.BiasByLane } && shape.Depth % shape.Streams == 0
            && width is 1 or 2 or 4 or 8 && shape.Lanes == vector.Element.VectorLength() && perVector >= 2;
        return fits ? new PackedRow(shape, vector.Element, width, perVector) : null;
    }

    /// <summary>Writes the body of the method.</summary>
    public void Write(SourceWriter w)
    {
        string type = Type(Lanes, w);
        for (int g = 0; g < Groups; g++)
        {
            for (int v = 0; v < Vectors; v++) w.Line($"{type} {Sum(g, v)} = {(g + v == 0 && _shape.Start == Start.BiasByLane ? Bias(w) : type + ".Zero")};");
        }

        w.Block(Code.Text($"for (int k = 0; k < {_shape.Depth}; k += {_shape.Streams})"), () =>
        {
            w.Line(Code.Text($"ref {w.Real} bk = ref Unsafe.Add(ref b, {(_width == 1 ? "k" : Code.Text($"k * {_width}"))});"));
            for (int g = 0; g < Groups; g++) WriteTerms(w, g);
        });
        Fold(w);
    }

    private void WriteTerms(SourceWriter w, int g)
    {
        string row = Code.Text($"row{g}"), wide = Bits(Lanes) > Bits(Group) ? Code.Text($"wide{g}") : row;
        w.Line($"{Type(Group, w)} {row} = Vector{Bits(Group)}.LoadUnsafe(ref Unsafe.Add(ref a, {(g == 0 ? "k" : Code.Text($"k + {g * Group}"))}));");
        if (wide != row) w.Line($"{Type(Lanes, w)} {wide} = {row}{Widened};");
        for (int v = 0; v < Vectors; v++)
        {
            string load = Code.Text($"Vector{Bits(Lanes)}.LoadUnsafe(ref Unsafe.Add(ref bk, {((g * Vectors) + v) * Lanes}))");
            w.Line($"{Sum(g, v)} = Vector{Bits(Lanes)}.FusedMultiplyAdd({(_width > 1 ? Spread(wide, v) : row)}, {load}, {Sum(g, v)});");
        }
    }

    // Every number of the row for as many lanes as the matrix has columns.
    private string Spread(string row, int v)
    {
        string suffix = _element == Element.Double ? "L" : "";
        return $"Vector{Bits(Lanes)}.Shuffle({row}, Vector{Bits(Lanes)}.Create({string.Join(", ", Enumerable.Range(0, Lanes).Select(lane => Code.Text($"{(v * _perVector) + (lane / _width)}{suffix}")))}))";
    }

    // The bias where the first running sum is, zero elsewhere.
    private string Bias(SourceWriter w)
    {
        int bits = Bits(_width);
        if (_width == 1) return Code.Text($"Vector{Bits(Lanes)}.CreateScalar(bias)");
        return bits < 128
            ? Code.Text($"Vector{Bits(Lanes)}.Create(bias, Unsafe.Add(ref bias, 1){string.Concat(Enumerable.Repeat($", {w.Zero}", Lanes - 2))})")
            : $"Vector{bits}.LoadUnsafe(ref bias)" + string.Concat(from wider in (int[])[256, 512] where wider > bits && wider <= Bits(Lanes) select Code.Text($".ToVector{wider}()"));
    }

    // (0 + 1) + (2 + 3) of the running sums of each group.
    private void Fold(SourceWriter w)
    {
        if (Bits(_width) >= 128)
        {
            w.Line($"({string.Join(" + ", Enumerable.Range(0, Groups).Select(Halves))}).StoreUnsafe(ref c);");
            return;
        }

        for (int i = 0; i < _width; i++)
            w.Line($"{(i == 0 ? "c" : Code.Text($"Unsafe.Add(ref c, {i})"))} = {string.Join(" + ", Enumerable.Range(0, Groups).Select(g => Elements(g, i)))};");
    }

    private string Halves(int g)
    {
        string low = Vectors == 2 ? Sum(g, 0) : Sum(g, 0) + ".GetLower()", high = Vectors == 2 ? Sum(g, 1) : Sum(g, 0) + ".GetUpper()";
        return $"(({low}.GetLower() + {low}.GetUpper()) + ({high}.GetLower() + {high}.GetUpper()))";
    }

    private string Elements(int g, int i)
    {
        string[] sums = [.. Enumerable.Range(0, Group).Select(stream => Code.Text($"{Sum(g, stream / _perVector)}[{(stream % _perVector * _width) + i}]"))];
        return $"(({sums[0]} + {sums[1]}) + ({sums[2]} + {sums[3]}))";
    }

    private string Widened => string.Concat(from wider in (int[])[256, 512] where wider > Bits(Group) && wider <= Bits(Lanes) select Code.Text($".ToVector{wider}Unsafe()"));

    private string Sum(int g, int v) => Code.Text($"s{(g * Vectors) + v}");

    private int Bits(int lanes) => lanes * _element.Bytes() * 8;

    private string Type(int lanes, SourceWriter w) => Code.Text($"Vector{Bits(lanes)}<{w.Real}>");
}
