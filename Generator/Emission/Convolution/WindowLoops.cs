using System;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>The loops that convolutions and pools share: over output positions and the taps that lie on the grid, or over the taps that reach an input position.</summary>
internal static class WindowLoops
{
    /// <summary>
    /// Loops over output positions; <paramref name="body"/> may use <c>p</c>, the index of the position, and hand its taps to <see cref="Taps"/>.
    /// </summary>
    public static void Positions(SourceWriter w, Window window, Action body)
    {
        Axis(w, "oy", window.OutHeight, "top", window.StrideY, window.PaddingY, "i", window.TapsY, window.DilationY, window.Height, () =>
            Axis(w, "ox", window.OutWidth, "left", window.StrideX, window.PaddingX, "j", window.TapsX, window.DilationX, window.Width, () =>
            {
                w.Line($"int p = oy * {window.OutWidth} + ox;");
                body();
            }));
    }

    /// <summary>Loops over the taps of the position; <paramref name="body"/> may use <c>k</c>, the index of the tap, and <c>q</c>, the input position.</summary>
    public static void Taps(SourceWriter w, Window window, Action body)
    {
        bool padded = window.PaddingY > 0, sideways = window.PaddingX > 0;
        w.Block(padded ? "for (int i = i0; i < i1; i++)" : Code.Text($"for (int i = 0; i < {window.TapsY}; i++)"), () =>
            w.Block(sideways ? "for (int j = j0; j < j1; j++)" : Code.Text($"for (int j = 0; j < {window.TapsX}; j++)"), () =>
            {
                w.Line($"int k = i * {window.TapsX} + j;");
                w.Line($"int q = (top + {Times("i", window.DilationY)}) * {window.Width} + left + {Times("j", window.DilationX)};");
                body();
            }));
    }

    /// <summary>
    /// Loops over the windows that an input position (<c>iy</c>, <c>ix</c>) lies in; <paramref name="body"/> may use <c>k</c>, the index of the tap, and <c>p</c>, the output position.
    /// </summary>
    public static void Windows(SourceWriter w, Window window, Action body)
    {
        w.Block($"for (int i = 0; i < {window.TapsY}; i++)", () =>
        {
            Reach(w, "oy", "iy", "i", window.StrideY, window.PaddingY, window.DilationY, window.OutHeight);
            w.Block($"for (int j = 0; j < {window.TapsX}; j++)", () =>
            {
                Reach(w, "ox", "ix", "j", window.StrideX, window.PaddingX, window.DilationX, window.OutWidth);
                w.Line($"int k = i * {window.TapsX} + j;");
                w.Line($"int p = oy * {window.OutWidth} + ox;");
                body();
            });
        });
    }

    /// <summary>index · factor as code.</summary>
    public static string Times(string index, int factor) => factor == 1 ? index : Code.Text($"{index} * {factor}");

    private static void Axis(
        SourceWriter w, string position, int positions, string start, int stride, int padding, string tap, int taps, int dilation, int size, Action body)
    {
        w.Block($"for (int {position} = 0; {position} < {positions}; {position}++)", () =>
        {
            w.Line($"int {start} = {Times(position, stride)}{(padding > 0 ? Code.Text($" - {padding}") : "")};");
            if (padding > 0)
            {
                // The first tap at or after the edge, and the first beyond the other edge.
                w.Line($"int {tap}0 = {start} < 0 ? ({dilation - 1} - {start}) / {dilation} : 0;");
                w.Line($"int {tap}1 = Math.Min({taps}, ({size + dilation - 1} - {start}) / {dilation});");
            }

            body();
        });
    }

    // position · stride = input + padding − tap · dilation, where it exists.
    private static void Reach(SourceWriter w, string position, string input, string tap, int stride, int padding, int dilation, int positions)
    {
        string from = Code.Text($"{input}{(padding > 0 ? Code.Text($" + {padding}") : "")} - {Times(tap, dilation)}");
        if (stride == 1)
        {
            w.Line($"int {position} = {from};");
            w.Line($"if ((uint){position} >= {positions}u) continue;");
            return;
        }

        w.Line($"int {position}From = {from};");
        w.Line($"if ({position}From < 0 || {position}From % {stride} != 0) continue;");
        w.Line($"int {position} = {position}From / {stride};");
        w.Line($"if ({position} >= {positions}) continue;");
    }
}
