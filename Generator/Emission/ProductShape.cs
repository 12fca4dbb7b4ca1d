using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

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

    /// <summary>What is stored of the result, if not the result itself.</summary>
    public Epilogue? Epilogue { get; init; }

    /// <summary>What decides the text of the product's method.</summary>
    public string Key() => ToString() + string.Concat(Biased.Select(static biased => biased ? "1" : "0"));

    /// <summary>What the product computes, for the comment above it.</summary>
    public IEnumerable<string> Describe()
    {
        string function = Epilogue is null ? "" : Code.Text($" C is {Epilogue.Notation} of its components y.");
        yield return Start switch
        {
            Start.Accumulate => Code.Text($"C += A B: {Rows}×{Depth} times {Depth}×{Lanes}."),
            Start.Zero => Code.Text($"{(Epilogue is null ? "C" : "Y")} = A B: {Rows}×{Depth} times {Depth}×{Lanes}.{function}"),
            _ => Code.Text($"{(Epilogue is null ? "C" : "Y")} = A B + bias: {Rows}×{Depth} times {Depth}×{Lanes}; {Biased.Count(static biased => biased)} of {Biased.Length} values start from the bias.{function}"),
        };
    }

    /// <summary>Whether the lanes from <paramref name="lane"/> on start from the bias.</summary>
    public bool HasBias(int lane) => Start == Start.BiasByRow && Biased[lane / StretchLength];

    /// <summary>The running sums that each result is added up in: term k goes to sum k mod <see cref="Streams"/>; they are added in pairs, and those by fours.</summary>
    public int Streams { get; init; } = 1;

    /// <summary>
    /// How many running sums a layer has. Where the outputs of one sample are few vectors, each sum would wait for every multiply-add before the next;
    /// a batch has as many, so that it gives the bits of single samples. The terms of a sum are at least four times the vectors: fewer would cost a batch more than a sample gains.
    /// </summary>
    /// <param name="outputs">The length of a result.</param>
    /// <param name="inputs">The length of the sums.</param>
    /// <param name="isMap">Whether there are single samples of the same values: of a loss there are none.</param>
    /// <param name="element">The type of numbers.</param>
    public static int StreamsOf(int outputs, int inputs, bool isMap, Element element)
    {
        int vectors = (outputs + element.VectorLength() - 1) / element.VectorLength();
        int most = inputs < 16 ? 1
            : vectors == 1 ? isMap ? 8 : 4
            : vectors <= 4 && isMap ? 4 : 1;
        int streams = 1;
        while (streams < most && 8 * vectors * streams <= inputs) streams *= 2;
        return streams;
    }

    /// <summary>The running sums that so many results have side by side in registers: all, or in two passes over the depth half of them.</summary>
    public int StreamsAtOnce(int results, VectorShape vector) => Streams == 1 || results * Streams <= vector.MostSums ? Streams : Streams / 2;

    /// <summary>
    /// Whether the matrix that a tile meets is so large that it comes from a cache far away: then all columns of a tile that the second cache holds meet a few of its
    /// rows before the next ones.
    /// </summary>
    public bool IsLarge(Element element) => TileSize.IsLarge(Rows * (Start == Start.Accumulate ? Lanes : Depth), element);

    /// <summary>
    /// Whether in addition the depth is cut: where the terms of a row lie apart, each in a line of memory and often in a page of its own, few of them are met by all
    /// rows before the next ones.
    /// </summary>
    public bool IsCut(Element element) => IsLarge(element) && ADepth > 1 && Start != Start.Accumulate && Streams == 1 && Epilogue is null;

    /// <summary>Whether rows differ in their bias, so that blocks of rows do not all start alike.</summary>
    public bool RowsDiffer => Start == Start.BiasByLane && Biased.Distinct().Count() > 1;
}
