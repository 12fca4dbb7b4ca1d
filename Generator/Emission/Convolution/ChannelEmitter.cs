using System;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>Writes sums of channels over their positions, and numbers repeated over positions.</summary>
internal static class ChannelEmitter
{
    // Independent chains of additions, so that none waits for the one before.
    private const int Chains = 4;

    public static void Write(SourceWriter w, StandaloneShape shape, VectorShape vector)
    {
        int from = shape.Strides[0], to = shape.Result;
        switch (shape.Op)
        {
            case RepeatEach repeat:
                w.Block($"for (int c = 0; c < {shape.Channels}; c++)", () => Lanes(() =>
                {
                    w.Line($"{Type()} x = {Load(Code.Text($"c * {from}"))};");
                    w.Block($"for (int p = 0; p < {repeat.Count}; p++)", () => Store(Code.Text($"(c * {repeat.Count} + p) * {to}"), "x"));
                }));
                break;
            case SumEach sum:
                Blocks.Rows(w, "c", shape.Channels / sum.Count, Chains, (c, rows) => Lanes(() =>
                {
                    for (int r = 0; r < rows; r++) w.Line($"{Type()} sum{r} = {(shape.Lanes > 1 ? "V.Zero" : w.Zero)};");
                    w.Block($"for (int p = 0; p < {sum.Count}; p++)", () =>
                    {
                        for (int r = 0; r < rows; r++) w.Line($"sum{r} += {Load(Code.Text($"(({c} + {r}) * {sum.Count} + p) * {from}"))};");
                    });
                    for (int r = 0; r < rows; r++) Store(Code.Text($"({c} + {r}) * {to}"), Code.Text($"sum{r}"));
                }));
                break;
        }

        string Type() => shape.Lanes > 1 ? "V" : w.Real;

        string Load(string at) => shape.Lanes > 1 ? $"Simd.LoadUnsafe(ref Unsafe.Add(ref a, {at} + v))" : $"Unsafe.Add(ref a, {at})";

        void Store(string at, string value)
            => w.Line(shape.Lanes > 1 ? $"{value}.StoreUnsafe(ref Unsafe.Add(ref y, {at} + v));" : $"Unsafe.Add(ref y, {at}) = {value};");

        void Lanes(Action body)
        {
            if (shape.Lanes > 1) w.Block($"for (int v = 0; v < {shape.Lanes}; v += {vector.Length})", body);
            else w.Block("", body);
        }
    }
}
