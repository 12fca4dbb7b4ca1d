using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>How the sums of a product start.</summary>
internal enum Start
{
    Zero,

    /// <summary>From what is there.</summary>
    Accumulate,

    /// <summary>From one number per row, in the columns that have a bias.</summary>
    BiasByRow,

    /// <summary>From a vector, the same for all rows.</summary>
    BiasByLane,
}

/// <summary>C = A B (+ start) with literal sizes; A element (m, k) at m·ARow + k·ADepth, B row k at k·BRow, C row m at m·CRow.</summary>
internal sealed record ProductShape(int Rows, int Lanes, int Depth, int ARow, int ADepth, int BRow, int CRow, Start Start)
{
    /// <summary>
    /// Whether a value has the bias: for <see cref="Start.BiasByRow"/> by stretches of <see cref="StretchLength"/> lanes, for
    /// <see cref="Start.BiasByLane"/> by rows.
    /// </summary>
    public bool[] Biased { get; init; } = [];

    public int StretchLength { get; init; } = 1;

    /// <summary>What the product computes, for the comment above it.</summary>
    public IEnumerable<string> Describe()
    {
        yield return Start switch
        {
            Start.Accumulate => Code.Text($"C += A B: {Rows}×{Depth} times {Depth}×{Lanes}."),
            Start.Zero => Code.Text($"C = A B: {Rows}×{Depth} times {Depth}×{Lanes}."),
            _ => Code.Text($"C = A B + bias: {Rows}×{Depth} times {Depth}×{Lanes}; {Biased.Count(static biased => biased)} of {Biased.Length} values start from the bias."),
        };
    }

    /// <summary>Whether the lanes from <paramref name="lane"/> on start from the bias.</summary>
    public bool HasBias(int lane) => Start == Start.BiasByRow && Biased[lane / StretchLength];

    /// <summary>The running sums that each result is added up in: term k goes to sum k mod <see cref="Streams"/>.</summary>
    public int Streams { get; init; } = 1;

    /// <summary>
    /// How many running sums a layer has. Where the outputs of one sample are few vectors, each sum would wait for every multiply-add before the next;
    /// a batch has as many, so that it gives the bits of single samples.
    /// </summary>
    /// <param name="outputs">The length of a result.</param>
    /// <param name="inputs">The length of the sums.</param>
    /// <param name="isMap">Whether there are single samples of the same values: of a loss there are none.</param>
    /// <param name="element">The type of numbers.</param>
    public static int StreamsOf(int outputs, int inputs, bool isMap, Element element)
        => outputs <= element.VectorLength() && inputs >= 16 ? 4 : isMap && outputs <= 4 * element.VectorLength() && inputs >= 64 ? 2 : 1;

    /// <summary>Whether rows differ in their bias, so that blocks of rows do not all start alike.</summary>
    public bool RowsDiffer => Start == Start.BiasByLane && Biased.Distinct().Count() > 1;
}

/// <summary>
/// Writes small dense products: loops over columns of vectors, over blocks of rows and over the depth are rolled, with literal sizes; only
/// the block of registers is written out. Row bases are hoisted, so that every access in the inner loop is a register plus a constant.
/// </summary>
internal static class ProductEmitter
{
    private static string Signature(ProductShape shape, string name, string real) => shape.Start is Start.BiasByRow or Start.BiasByLane
        ? Code.Text($"internal static void {name}(ref {real} a, ref {real} b, ref {real} bias, ref {real} c)")
        : Code.Text($"internal static void {name}(ref {real} a, ref {real} b, ref {real} c)");

    /// <summary>Writes the method of one shape.</summary>
    public static void Write(SourceWriter w, string name, ProductShape shape, VectorShape vector)
    {
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block(Signature(shape, name, w.Real), () =>
        {
            int vectors = shape.Lanes / vector.Length;
            int at = 0;
            while (at < vectors)
            {
                (int rows, int columns) = vector.Block(vectors - at);
                if (shape.Start == Start.BiasByRow && shape.Biased.Distinct().Count() > 1 && vector.Bits == 512)
                    (rows, columns) = vector.Block(2);
                // Of few rows, as many columns as keep the multipliers busy.
                if (shape.Rows < rows) columns = Math.Max(columns, 8 / shape.Rows);
                if (shape.Streams == 4) (rows, columns) = (vector.Bits == 512 ? 2 : 1, 2);
                else if (shape.Streams == 2 && vector.Bits == 512) rows = 4;
                columns = Math.Min(columns, vectors - at);
                int repeats = Repeats(shape, vector, at, columns, vectors);
                if (repeats > 1 && columns > 1 && vectors - at - (repeats * columns) == 1) repeats--;
                WriteColumns(w, shape, vector, at, columns, repeats, rows);
                at += repeats * columns;
            }
        });
    }

    // How many blocks of columns in a row start alike, and so share one loop.
    private static int Repeats(ProductShape shape, VectorShape vector, int at, int columns, int vectors)
    {
        int repeats = 1;
        while (at + ((repeats + 1) * columns) <= vectors
            && Enumerable.Range(0, columns).All(c => shape.HasBias((at + c) * vector.Length) == shape.HasBias((at + (repeats * columns) + c) * vector.Length)))
        {
            repeats++;
        }

        return repeats;
    }

    private static void WriteColumns(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int repeats, int rows)
    {
        int first = at * vector.Length, step = columns * vector.Length, end = first + (repeats * step);
        if (repeats > 1) w.Block($"for (int v = {first}; v < {end}; v += {step})", () => WriteRows(w, shape, vector, at, columns, rows, "v"));
        else w.Block("", () => WriteRows(w, shape, vector, at, columns, rows, Code.Text($"{first}")));
    }

    private static void WriteRows(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int rows, string lane)
    {
        w.Line($"ref {w.Real} bv = ref Unsafe.Add(ref b, {lane});");
        w.Line($"ref {w.Real} cv = ref Unsafe.Add(ref c, {lane});");
        if (!shape.RowsDiffer)
        {
            Blocks.Rows(w, "m", shape.Rows, rows, (row, block) => WriteBlock(w, shape, vector, at, columns, block, row, lane));
            return;
        }

        for (int row = 0; row < shape.Rows; row += rows)
        {
            int first = row;
            w.Block("", () => WriteBlock(w, shape, vector, at, columns, Math.Min(rows, shape.Rows - first), Code.Text($"{first}"), lane));
        }
    }

    private static void WriteBlock(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int rows, string row, string lane)
    {
        w.Line($"ref {w.Real} am = ref Unsafe.Add(ref a, {Times(row, shape.ARow)});");
        w.Line($"ref {w.Real} cm = ref Unsafe.Add(ref cv, {Times(row, shape.CRow)});");
        IEnumerable<(int R, int C)> cells = Blocks.Cells(rows, columns);
        if (shape.Streams == 2 && rows * columns * shape.Streams > vector.MostSums)
        {
            WritePasses(w, shape, vector, at, columns, rows, row, lane);
            return;
        }

        foreach ((int r, int c) in cells) w.Line($"V c{r}_{c} = {StartOf(shape, vector, at, r, c, row, lane)};");
        int streams = shape.Streams, whole = shape.Depth - (shape.Depth % streams);
        for (int stream = 1; stream < streams; stream++)
        {
            foreach ((int r, int c) in cells) w.Line($"V {Sum(stream)}{r}_{c} = V.Zero;");
        }

        w.Block($"for (int k = 0; k < {whole}; {(streams == 1 ? "k++" : Code.Text($"k += {streams}"))})", () =>
        {
            w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, {Times("k", shape.BRow)});");
            w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, {Times("k", shape.ADepth)});");
            for (int stream = 0; stream < streams; stream++) WriteTerm(w, shape, vector, columns, rows, stream, streams > 1 ? Sum(stream) : "");
        });
        for (int k = whole; k < shape.Depth; k++)
        {
            w.Block("", () =>
            {
                w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, {k * shape.BRow});");
                w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, {k * shape.ADepth});");
                WriteTerm(w, shape, vector, columns, rows, 0, "");
            });
        }

        foreach ((int r, int c) in cells)
        {
            string sum = streams switch { 1 => $"c{r}_{c}", 2 => $"(c{r}_{c} + d{r}_{c})", _ => $"((c{r}_{c} + d{r}_{c}) + (e{r}_{c} + f{r}_{c}))" };
            w.Line($"{sum}.StoreUnsafe(ref Unsafe.Add(ref cm, {(r * shape.CRow) + (c * vector.Length)}));");
        }
    }

    // One running sum after the other: together they would not fit into the registers.
    private static void WritePasses(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int rows, string row, string lane)
    {
        for (int stream = 0; stream < shape.Streams; stream++)
        {
            int first = stream;
            w.Block("", () =>
            {
                foreach ((int r, int c) in Blocks.Cells(rows, columns)) w.Line($"V c{r}_{c} = {(first == 0 ? StartOf(shape, vector, at, r, c, row, lane) : "V.Zero")};");
                w.Block(Code.Text($"for (int k = {first}; k < {shape.Depth}; k += {shape.Streams})"), () =>
                {
                    w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, {Times("k", shape.BRow)});");
                    w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, {Times("k", shape.ADepth)});");
                    WriteTerm(w, shape, vector, columns, rows, 0, "");
                });
                foreach ((int r, int c) in Blocks.Cells(rows, columns))
                {
                    string place = Code.Text($"ref Unsafe.Add(ref cm, {(r * shape.CRow) + (c * vector.Length)})");
                    w.Line($"{(first == 0 ? $"c{r}_{c}" : $"(Simd.LoadUnsafe({place}) + c{r}_{c})")}.StoreUnsafe({place});");
                }
            });
        }
    }

    // What the sum of a cell starts from.
    private static string StartOf(ProductShape shape, VectorShape vector, int at, int r, int c, string row, string lane) => shape.Start switch
    {
        Start.Accumulate => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref cm, {(r * shape.CRow) + (c * vector.Length)}))"),
        Start.BiasByRow when shape.HasBias((at + c) * vector.Length) => Code.Text($"Simd.Create(Unsafe.Add(ref bias, {Plus(row, r)}))"),
        Start.BiasByLane when !shape.RowsDiffer || shape.Biased[int.Parse(row, System.Globalization.CultureInfo.InvariantCulture) + r] => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref bias, {Plus(lane, c * vector.Length)}))"),
        _ => "V.Zero",
    };

    // The running sums of a result are c, d, e and f.
    private static string Sum(int stream) => ((char)('c' + stream)).ToString();

    // One term of every sum; with several running sums, the names of what is loaded end with that of the sum.
    private static void WriteTerm(SourceWriter w, ProductShape shape, VectorShape vector, int columns, int rows, int k, string end)
    {
        string Load(int c) => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref bk, {(k * shape.BRow) + (c * vector.Length)}))");

        // What a single row meets is used once: multiply-adds read it in place.
        if (rows > 1)
        {
            for (int c = 0; c < columns; c++) w.Line($"V b{c}{end} = {Load(c)};");
        }

        for (int r = 0; r < rows; r++)
        {
            w.Line($"V s{r}{end} = Simd.Create(Unsafe.Add(ref ak, {(k * shape.ADepth) + (r * shape.ARow)}));");
            for (int c = 0; c < columns; c++) w.Line($"{Sum(k)}{r}_{c} = Simd.FusedMultiplyAdd(s{r}{end}, {(rows > 1 ? $"b{c}{end}" : Load(c))}, {Sum(k)}{r}_{c});");
        }
    }

    private static string Times(string index, int factor)
        => index == "0" ? "0" : factor == 1 ? index : Code.Text($"{index} * {factor}");

    private static string Plus(string index, int offset)
        => offset == 0 ? index : Code.Text($"{index} + {offset}");
}
