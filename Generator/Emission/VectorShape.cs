using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// A width of vectors to write kernels for. The text of a kernel is the same for all; only register blocks differ, because the wide
/// instruction set has 32 registers and the narrow one 16.
/// </summary>
/// <param name="Bits">512 or 256.</param>
/// <param name="Element">The type of numbers.</param>
internal sealed record VectorShape(int Bits, Element Element)
{
    /// <summary>The widths that are written, the widest first.</summary>
    public static VectorShape[] All(Element element) => [new(512, element), new(256, element)];

    /// <summary>Elements per vector.</summary>
    public int Length => Bits / 8 / Element.Bytes();

    /// <summary>
    /// Rows at most, and vectors, of a register block for so many vectors side by side: what keeps every multiplier busy without spilling
    /// (two loads per cycle against two multiplications per cycle with 256 bits, one with 512). Vectors come in threes as long as no single one remains.
    /// </summary>
    public (int Rows, int Vectors) Block(int vectors) => Bits == 512
        ? vectors % 3 == 0 ? (8, 3) : vectors >= 2 ? (8, 2) : (16, 1)
        : vectors is 2 or 4 ? (6, 2) : vectors >= 3 ? (4, 3) : (12, 1);

    /// <summary>Rows and columns at most of a register block whose sums go over samples.</summary>
    public (int Rows, int Columns) OuterBlock => Bits == 512 ? (5, 5) : (4, 3);

    /// <summary>Sums that a register block may hold, beside what it multiplies.</summary>
    public int MostSums => Bits == 512 ? 24 : 12;
}
