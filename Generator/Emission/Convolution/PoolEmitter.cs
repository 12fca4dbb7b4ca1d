using System;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>Writes pools and their transposes: samples in lanes or one number at a time, the same operations in the same order.</summary>
internal sealed class PoolEmitter(SourceWriter w, StandaloneShape shape, VectorShape vector)
{
    private bool IsBatch => shape.Lanes > 1;

    private string Type => IsBatch ? "V" : w.Real;

    private string Zero => IsBatch ? "V.Zero" : w.Zero;

    /// <summary>Writes the loops of the shape's op.</summary>
    public void Write()
    {
        switch (shape.Op)
        {
            case AveragePool pool:
                OverPositions(pool.Window, pool.Channels, () => Average(pool.Window));
                break;
            case AveragePoolTransposed pool:
                OverInputs(pool.Window, pool.Channels, () => Spread(pool.Window));
                break;
            case MaxPool pool:
                OverPositions(pool.Window, pool.Channels, () => Choose(pool.Window));
                break;
            case MaxPoolTransposed pool:
                Clear(pool.Channels * pool.Window.Area);
                OverPositions(pool.Window, pool.Channels, () => Place(pool.Window));
                break;
        }
    }

    private void Average(Window window)
    {
        w.Line($"{Type} sum = {Zero};");
        WindowLoops.Taps(w, window, () => w.Line($"sum += {Load("a", Code.Text($"c * {window.Area} + q"), 0)};"));
        Store(Code.Text($"c * {window.OutArea} + p"), Divided("sum", window.Taps));
    }

    private void Spread(Window window)
    {
        w.Line($"{Type} sum = {Zero};");
        WindowLoops.Windows(w, window, () => w.Line($"sum += {Load("a", Code.Text($"c * {window.OutArea} + p"), 0)};"));
        Store(Code.Text($"c * {window.Area} + iy * {window.Width} + ix"), Divided("sum", window.Taps));
    }

    // best is the largest chooser so far, chosen the value beside it; a first tap always beats −∞, or is −∞ itself.
    private void Choose(Window window)
    {
        First(window);
        w.Line($"{Type} chosen = {Load("b", Code.Text($"c * {window.Area} + first"), 1)};");
        WindowLoops.Taps(w, window, () =>
        {
            Compare(window);
            w.Line(IsBatch
                ? Code.Text($"chosen = Simd.ConditionalSelect(larger, {Load("b", Code.Text($"c * {window.Area} + q"), 1)}, chosen);")
                : Code.Text($"if (larger) chosen = {Load("b", Code.Text($"c * {window.Area} + q"), 1)};"));
            w.Line(IsBatch ? "best = Simd.ConditionalSelect(larger, x, best);" : "if (larger) best = x;");
        });
        Store(Code.Text($"c * {window.OutArea} + p"), "chosen");
    }

    private void Place(Window window)
    {
        First(window);
        w.Line(IsBatch ? "V tap = V.Zero;" : "int tap = 0;");
        WindowLoops.Taps(w, window, () =>
        {
            Compare(window);
            w.Line(IsBatch ? $"tap = Simd.ConditionalSelect(larger, Simd.Create(({w.Real})k), tap);" : "if (larger) tap = k;");
            w.Line(IsBatch ? "best = Simd.ConditionalSelect(larger, x, best);" : "if (larger) best = x;");
        });
        w.Line($"{Type} bar = {Load("b", Code.Text($"c * {window.OutArea} + p"), 1)};");
        WindowLoops.Taps(w, window, () =>
        {
            string at = Code.Text($"c * {window.Area} + q");
            w.Line($"{Type} share = {(IsBatch ? $"Simd.ConditionalSelect(Simd.Equals(tap, Simd.Create(({w.Real})k)), bar, V.Zero)" : "tap == k ? bar : " + w.Zero)};");
            Store(at, $"{Load("y", at, 2)} + share");
        });
    }

    // The first tap of the window; pools have no padding, so it is on the grid.
    private void First(Window window)
    {
        w.Line($"int first = top * {window.Width} + left;");
        w.Line($"{Type} best = {Load("a", Code.Text($"c * {window.Area} + first"), 0)};");
    }

    private void Compare(Window window)
    {
        w.Line($"{Type} x = {Load("a", Code.Text($"c * {window.Area} + q"), 0)};");
        // NaN counts as larger than every number, so that it is not lost; the first of several stays.
        w.Line(IsBatch
            ? "V larger = Simd.GreaterThan(x, best) | Simd.AndNot(Simd.Equals(best, best), Simd.Equals(x, x));"
            : $"bool larger = x > best || ({w.Real}.IsNaN(x) && !{w.Real}.IsNaN(best));");
    }

    private void OverPositions(Window window, int channels, Action body)
        => w.Block($"for (int c = 0; c < {channels}; c++)", () => WindowLoops.Positions(w, window, () => Lanes(body)));

    private void OverInputs(Window window, int channels, Action body)
        => w.Block($"for (int c = 0; c < {channels}; c++)", () => w.Block($"for (int iy = 0; iy < {window.Height}; iy++)", () =>
            w.Block($"for (int ix = 0; ix < {window.Width}; ix++)", () => Lanes(body))));

    private void Clear(int length)
        => w.Block($"for (int q = 0; q < {length}; q++)", () => Lanes(() => Store("q", Zero)));

    private void Lanes(Action body)
    {
        if (IsBatch) w.Block($"for (int v = 0; v < {shape.Lanes}; v += {vector.Length})", body);
        else w.Block("", body);
    }

    private string Load(string memory, string component, int operand) => IsBatch
        ? Code.Text($"Simd.LoadUnsafe(ref Unsafe.Add(ref {memory}, ({component}) * {shape.Strides[operand]} + v))")
        : $"Unsafe.Add(ref {memory}, {component})";

    private void Store(string component, string value) => w.Line(IsBatch
        ? Code.Text($"({value}).StoreUnsafe(ref Unsafe.Add(ref y, ({component}) * {shape.Result} + v));")
        : $"Unsafe.Add(ref y, {component}) = {value};");

    // A power of two divides exactly, so that a multiplication gives the same bits.
    private string Divided(string sum, int count)
        => (count & (count - 1)) == 0 ? $"{sum} * {w.Number(1.0 / count)}" : $"{sum} / {w.Number(count)}";
}
