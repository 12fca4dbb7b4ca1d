using System;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>
/// Values of every kind on the tape of a loop (results of products and convolutions, sums, spread scalars, concatenations, slices, columns that share a
/// product with a carry) against the same loop unrolled, which keeps no tape.
/// </summary>
public class TapeTests
{
    private const string Source = """
        namespace Demo;

        [Model]
        public sealed partial class NAME
        {
            [Parameter(12, 12)] private partial Mat A { get; }
            [Parameter(12, 12)] private partial Mat B { get; }
            [Parameter(12)] private partial Vec c { get; }

            // A meets the carry and what is computed from it; sums, spread scalars and joins of more components than are written out.
            Vec Block(Scalar t, [Dim(12)] Vec x)
            {
                Vec y = Tanh(A * x + c);
                Vec z = A * y;
                Scalar norm = Sum(y * z);
                Vec joined = Concat(Slice(z, 0, 5), Slice(y, 5, 7));
                return x + 0.1 * (Transpose(B) * Tanh(B * joined + t * c)) + 0.02 * Sin(norm) * y;
            }

            Vec Map(Scalar t, [Dim(12)] Vec x)
            {
                Vec y = x;
                for (int i = 0; i < 4; STEP) y = Block(t, y);
                return y;
            }

            [Forward] Vec N(Scalar t, [Dim(12)] Vec x) => Map(t, x);

            [Loss] Scalar Value(Scalar t, [Dim(12)] Vec x) => Norm2(Map(t, x));
            [Loss] Scalar Rate(Scalar t, [Dim(12)] Vec x) => Norm2(D(Map(t, x), t));
            [Loss(Residuals = true)] Scalar Squares(Scalar t, [Dim(12)] Vec x) => Norm2(D(Map(t, x), t));
            [Loss] Scalar Slope(Scalar t, [Dim(12)] Vec x) => Norm2(Grad(Norm2(Map(t, x)), x));
        }
        """;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of(
        Source.Replace("NAME", "Rolled").Replace("STEP", "i++"), Source.Replace("NAME", "Unrolled").Replace("STEP", "i += 1")));

    [Theory]
    [InlineData("Value")]
    [InlineData("Rate")]
    [InlineData("Slope")]
    public void Gradient_OfALoop_IsThatOfTheUnrolledOne(string loss)
    {
        IModel rolled = Program.Value.Model("Demo.Rolled"), unrolled = Program.Value.Model("Demo.Unrolled");
        for (int i = 0; i < rolled.Parameters.Count; i++) rolled.Parameters.Values[i] = unrolled.Parameters.Values[i] = 0.4 * Math.Cos(3.0 * i);
        double[] t = [0.7, 0.1, -0.3], x = [.. Enumerable.Range(0, 36).Select(static i => Math.Sin(i + 1.0))];
        BatchLoss<double> a = LoadedProgram.Loss(rolled, loss, t, x), b = LoadedProgram.Loss(unrolled, loss, t, x);
        double[] ga = new double[a.Parameters.Count], gb = new double[ga.Length];
        Assert.Equal(b.ValueAndGradient(gb), a.ValueAndGradient(ga), 1e-13);
        double largest = gb.Max(Math.Abs);
        Assert.True(largest > 1e-3);
        for (int i = 0; i < ga.Length; i++) Assert.Equal(gb[i], ga[i], 1e-13 * largest);
    }

    [Fact]
    public void LoopBack_ReadsTheTape_AndBothLoopsCopyTheirCarryAlone()
    {
        string text = Program.Value.Run.Files["Demo.Rolled.Kernels.g.cs"];
        string kernel = text[text.IndexOf("static class ValueGradientKernel", StringComparison.Ordinal)..];
        string[] loops = [.. kernel.Split("for (int turn1").Skip(1).Take(2).Select(static loop => loop[..loop.IndexOf('}', StringComparison.Ordinal)])];
        Assert.All(loops, static loop => Assert.Equal(2, loop.Split("TileRows.Copy").Length));
        Assert.All(loops, static loop => Assert.Contains("ValueGradientArena.tape + turn1", loop, StringComparison.Ordinal));
    }
}
