using System;

namespace Fluxion.Generator.Ops;

/// <summary>
/// Where a window stands on a grid: at output position (y, x), tap (i, j) of the window lies on input row y·StrideY − PaddingY + i·DilationY and
/// column x·StrideX − PaddingX + j·DilationX; taps beyond the grid are left out, as if they met zeros. A line is a grid of one row.
/// </summary>
internal sealed record Window(
    int Height, int Width, int TapsY, int TapsX, int StrideY, int StrideX, int PaddingY, int PaddingX, int DilationY, int DilationX)
{
    /// <summary>Positions of the window along columns.</summary>
    public int OutHeight => Positions(Height, TapsY, StrideY, PaddingY, DilationY);

    /// <summary>Positions of the window along rows.</summary>
    public int OutWidth => Positions(Width, TapsX, StrideX, PaddingX, DilationX);

    /// <summary>Input positions per channel.</summary>
    public int Area => Height * Width;

    /// <summary>Output positions per channel.</summary>
    public int OutArea => OutHeight * OutWidth;

    /// <summary>Taps of the window.</summary>
    public int Taps => TapsY * TapsX;

    /// <summary>The sizes as text, unique per window.</summary>
    public string Describe() => FormattableString.Invariant(
        $"{Height}x{Width}_{TapsY}x{TapsX}_s{StrideY}x{StrideX}_p{PaddingY}x{PaddingX}_d{DilationY}x{DilationX}");

    /// <summary>⌊(size + 2·padding − dilation·(taps − 1) − 1) / stride⌋ + 1.</summary>
    public static int Positions(int size, int taps, int stride, int padding, int dilation)
        => ((size + (2 * padding) - (dilation * (taps - 1)) - 1) / stride) + 1;
}
