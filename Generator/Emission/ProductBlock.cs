using System.Collections.Generic;
using System.Globalization;

namespace Fluxion.Generator.Emission;

/// <summary>
/// The register block of a product: so many rows and columns of vectors of the result, whose running sums all are in registers, in one pass over the depth,
/// or in several if there are more of them than registers.
/// </summary>
/// <param name="w">What is written to.</param>
/// <param name="shape">The product.</param>
/// <param name="vector">The width of vectors.</param>
/// <param name="at">The first vector of the block.</param>
/// <param name="columns">Vectors of the block.</param>
/// <param name="rows">Rows of the block.</param>
/// <param name="row">The first row, as code.</param>
/// <param name="lane">The first lane, as code.</param>
internal sealed class ProductBlock(SourceWriter w, ProductShape shape, VectorShape vector, int at, int columns, int rows, string row, string lane)
{
    // Multiply-adds in an iteration of a layer's loop with several running sums, if they divide it: counting and comparing take turns of the multipliers' ports.
    // With one sum per output, weights come from the second cache, and a loop is best that has few loads: each is fetched ahead by its own stride.
    private const int LoopLength = 32;

    private IEnumerable<(int R, int C)> Cells => Blocks.Cells(rows, columns);

    // Terms that come in whole rounds, one for each running sum.
    private int Whole => shape.Depth - (shape.Depth % shape.Streams);

    /// <summary>The register that holds the first vector of a layer's input, if there is one.</summary>
    public string? Source { get; init; }

    /// <summary>The register that is to hold the first vector of a layer's result, if there is one.</summary>
    public string? Target { get; init; }

    /// <summary>The activation of the layer before, if this one computes it.</summary>
    public Epilogue? Before { get; init; }

    /// <summary>Writes a block that is a whole layer of a single sample, all running sums side by side, where <c>am</c> and <c>cm</c> are the rows that it reads and writes.</summary>
    public void WriteLayer() => WritePass(0, shape.Streams, repeats: shape.Streams == 1 ? 1 : LoopLength / (columns * shape.Streams));

    /// <summary>Writes the block.</summary>
    public void Write()
    {
        w.Line($"ref {w.Real} am = ref Unsafe.Add(ref a, {Blocks.Times(row, shape.ARow)});");
        w.Line($"ref {w.Real} cm = ref Unsafe.Add(ref cv, {Blocks.Times(row, shape.CRow)});");
        int atOnce = shape.StreamsAtOnce(rows * columns, vector);
        if (atOnce == shape.Streams)
        {
            WritePass(0, atOnce);
            return;
        }

        for (int stream = 0; stream < shape.Streams; stream += atOnce)
        {
            int first = stream;
            w.Block("", () => WritePass(first, atOnce));
        }
    }

    // The running sums from first on, all over the depth, so many terms of each per iteration if that divides them.
    private void WritePass(int first, int sums, int repeats = 1)
    {
        for (int sum = 0; sum < sums; sum++)
        {
            foreach ((int r, int c) in Cells) w.Line($"V {Sum(sum)}{r}_{c} = {(first + sum == 0 ? StartOf(r, c) : "V.Zero")};");
        }

        WriteLoops(first, sums, repeats);
        for (int k = Whole; k < shape.Depth && first == 0; k++)
        {
            w.Block("", () =>
            {
                w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, {k * shape.BRow});");
                w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, {k * shape.ADepth});");
                WriteTerm(0, 0, "", false);
            });
        }

        bool isLast = first + sums == shape.Streams;
        foreach ((int r, int c) in Cells) Store(r, c, sums, first > 0, isLast ? shape.Epilogue : null);
    }

    // The terms of the running sums from first on, but those beyond the last whole round.
    private void WriteLoops(int first, int sums, int repeats)
    {
        int streams = shape.Streams, start = 0;
        void Terms(bool spreads, int repeat = 0)
        {
            string again = repeat == 0 ? "" : Code.Text($"{repeat}");
            for (int sum = 0; sum < sums; sum++) WriteTerm((repeat * streams) + first + sum, sum, (sums > 1 ? Sum(sum) : "") + again, spreads);
        }

        if (Before is not null)
        {
            ActivationAhead.Write(w, shape, Before, vector, () => Terms(spreads: false));
            return;
        }

        if (Source is not null)
        {
            RowSpread.Write(w, shape, Source, () => Terms(spreads: true));
            start = RowSpread.Terms(shape);
        }

        if (start >= Whole) return;
        while ((Whole - start) % (repeats * streams) != 0) repeats /= 2;

        // The counters are elements of A and B: counted in terms, a multiplication by the length of a row would be left in the loop, and take turns of the multipliers
        // where these share a port with that of integers; a sixth of the time with vectors of 256 bits.
        (int a, int b, int terms) = (shape.ADepth, shape.BRow, repeats * streams);
        w.Block($"for (nint ka = {start * a}, kb = {start * b}; kb < {Whole * b}; ka += {terms * a}, kb += {terms * b})", () =>
        {
            w.Line($"ref {w.Real} bk = ref Unsafe.Add(ref bv, kb);");
            w.Line($"ref {w.Real} ak = ref Unsafe.Add(ref am, ka);");
            for (int repeat = 0; repeat < repeats; repeat++) Terms(spreads: false, repeat);
        });
    }

    // One term of every sum; with several running sums, the names of what is loaded end with that of the sum.
    private void WriteTerm(int k, int sum, string end, bool spreads)
    {
        string Load(int c) => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref bk, {(k * shape.BRow) + (c * vector.Length)}))");

        // What a single row meets is used once: multiply-adds read it in place.
        if (rows > 1)
        {
            for (int c = 0; c < columns; c++) w.Line($"V b{c}{end} = {Load(c)};");
        }

        for (int r = 0; r < rows; r++)
        {
            w.Line($"V s{r}{end} = {(spreads ? RowSpread.Next : Code.Text($"Simd.Create(Unsafe.Add(ref ak, {(k * shape.ADepth) + (r * shape.ARow)}))"))};");
            if (spreads) w.Line(RowSpread.Advance(w));
            for (int c = 0; c < columns; c++) w.Line($"{Sum(sum)}{r}_{c} = Simd.FusedMultiplyAdd(s{r}{end}, {(rows > 1 ? $"b{c}{end}" : Load(c))}, {Sum(sum)}{r}_{c});");
        }
    }

    private void Store(int r, int c, int sums, bool adds, Epilogue? epilogue)
    {
        string place = Code.Text($"ref Unsafe.Add(ref cm, {(r * shape.CRow) + (c * vector.Length)})");
        string sum = Folded(r, c, 0, sums);
        if (adds) sum = $"(Simd.LoadUnsafe({place}) + {sum})";
        if (epilogue is not null)
        {
            w.Line($"V y{r}_{c} = {PointwiseEmitter.Bare(sum)};");
            sum = epilogue.At($"y{r}_{c}");
        }

        if (c == 0 && Target is not null)
        {
            w.Line($"{Target} = {PointwiseEmitter.Bare(sum)};");
            sum = Target;
        }

        w.Line($"{sum}.StoreUnsafe({place});");
    }

    // The running sums from first on of a cell, added in pairs, those by fours, and so on.
    private static string Folded(int r, int c, int first, int sums)
        => sums == 1 ? Code.Text($"{Sum(first)}{r}_{c}") : $"({Folded(r, c, first, sums / 2)} + {Folded(r, c, first + (sums / 2), sums / 2)})";

    // What the sum of a cell starts from.
    private string StartOf(int r, int c) => shape.Start switch
    {
        Start.Accumulate => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref cm, {(r * shape.CRow) + (c * vector.Length)}))"),
        Start.BiasByRow when c > 0 && shape.HasBias((at + c) * vector.Length) && shape.HasBias(at * vector.Length) => $"c{r}_0",
        Start.BiasByRow when shape.HasBias((at + c) * vector.Length) => Code.Text($"Simd.Create(Unsafe.Add(ref bias, {Plus(row, r)}))"),
        Start.BiasByLane when !shape.RowsDiffer || shape.Biased[int.Parse(row, CultureInfo.InvariantCulture) + r] => Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref bias, {Plus(lane, c * vector.Length)}))"),
        _ => "V.Zero",
    };

    // The running sums of a result are c, d, e, f and so on.
    private static string Sum(int stream) => ((char)('c' + stream)).ToString();

    private static string Plus(string index, int offset) => offset == 0 ? index : Code.Text($"{index} + {offset}");
}
