namespace Fluxion.Generator.Emission;

/// <summary>Writes y = m + log Σ exp(xᵢ − m). An infinite m is not subtracted: ∞ − ∞ would hide that the result is m.</summary>
internal static class LogSumExpEmitter
{
    public static void Write(SourceWriter w, StandaloneShape shape, VectorShape vector)
    {
        int stride = shape.Strides[0];
        if (shape.Lanes == 1)
        {
            w.Line($"{w.Real} largest = a;");
            w.Line($"for (int r = 1; r < {shape.Channels}; r++) largest = Unsafe.Add(ref a, r) > largest ? Unsafe.Add(ref a, r) : largest;");
            w.Line($"{w.Real} shift = Math.Abs(largest) < {w.Real}.PositiveInfinity ? largest : {w.Zero};");
            w.Line($"{w.Real} sum = {w.Zero};");
            w.Line($"for (int r = 0; r < {shape.Channels}; r++) sum += VectorMath.Exp(Unsafe.Add(ref a, r) - shift);");
            w.Line("y = shift + VectorMath.Log(sum);");
            return;
        }

        w.Block($"for (int v = 0; v < {shape.Lanes}; v += {vector.Length})", () =>
        {
            w.Line($"ref {w.Real} xs = ref Unsafe.Add(ref a, v);");
            w.Line("V largest = Simd.LoadUnsafe(ref xs);");
            w.Block($"for (int r = 1; r < {shape.Channels}; r++)", () =>
            {
                w.Line($"V x = Simd.LoadUnsafe(ref Unsafe.Add(ref xs, r * {stride}));");
                w.Line("largest = Simd.ConditionalSelect(Simd.GreaterThan(x, largest), x, largest);");
            });
            w.Line($"V shift = Simd.ConditionalSelect(Simd.LessThan(Simd.Abs(largest), Simd.Create({w.Real}.PositiveInfinity)), largest, V.Zero);");
            w.Line("V sum = V.Zero;");
            w.Block($"for (int r = 0; r < {shape.Channels}; r++)", () =>
                w.Line($"sum += VectorMath.Exp(Simd.LoadUnsafe(ref Unsafe.Add(ref xs, r * {stride})) - shift);"));
            w.Line("(shift + VectorMath.Log(sum)).StoreUnsafe(ref Unsafe.Add(ref y, v));");
        });
    }
}
