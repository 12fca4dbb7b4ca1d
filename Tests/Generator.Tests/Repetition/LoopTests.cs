using System;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>
/// Loops that stay loops against the same loops unrolled: a loop that counts by <c>i += 1</c> is unrolled, one that counts by <c>i++</c> is not.
/// </summary>
public class LoopTests
{
    private const string Source = """
        namespace Demo;

        [Model]
        public sealed partial class NAME
        {
            [Parameter(2)] private partial Vec Start { get; }
            [Parameter(8, 2)] private partial Mat A { get; }
            [Dense(9, Activation.Tanh)] [Dense(2)] private partial Vec Net([Copies(3)] int layer, [Dim(2)] Vec x);
            [Dense(9, Activation.Tanh)] [Dense(2)] private partial Vec Shared(Scalar t, [Dim(2)] Vec x);

            Vec Block(int layer, Scalar t, [Dim(2)] Vec x) => x + 0.3 * Net(layer, x) + 0.1 * t * (Transpose(A) * Tanh(A * x));

            // One layer after the other, then each followed by sub-steps of another network, then two components that change places.
            Vec Map(Scalar t, [Dim(2)] Vec x)
            {
                Vec y = x + Start;
                Scalar sum = 0;
                for (int i = 0; i < 3; STEP)
                {
                    y = Block(i, t, y);
                    for (int j = 0; j < 2; INNER) y = y + 0.1 * (Shared(t, y) - 0.2 * Net(i, y));
                    sum = sum + Dot(y, y);
                }

                Vec other = 0.5 * y;
                for (int i = 2; i >= 0; DOWN)
                {
                    Vec kept = y;
                    y = other + 0.1 * Net(i, y);
                    other = kept;
                }

                return y + 0.1 * sum * other;
            }

            [Forward] Vec N(Scalar t, [Dim(2)] Vec x) => Map(t, x);

            Scalar Potential(Scalar t, [Dim(2)] Vec x) => Norm2(Map(t, x));

            [Loss] Scalar Value(Scalar t, [Dim(2)] Vec x) => Norm2(Map(t, x));
            [Loss] Scalar Rate(Scalar t, [Dim(2)] Vec x) => Norm2(D(Map(t, x), t)) + D(D(Potential(t, x), t), t);
            [Loss] Scalar Slope(Scalar t, [Dim(2)] Vec x) => Norm2(Grad(Potential(t, x), x));
            [Loss] Scalar Matrix(Scalar t, [Dim(2)] Vec x) => Norm2(Jacobian(Map(t, x), x));
            [Loss] Scalar Curvature(Scalar t, [Dim(2)] Vec x) => Laplacian(Potential(t, x), x) * Laplacian(Potential(t, x), x);
        }
        """;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of(
        Source.Replace("NAME", "Rolled").Replace("STEP", "i++").Replace("INNER", "j++").Replace("DOWN", "i--"),
        Source.Replace("NAME", "Unrolled").Replace("STEP", "i += 1").Replace("INNER", "j += 1").Replace("DOWN", "i -= 1")));

    private delegate void Map(double t, ReadOnlySpan<double> x, Span<double> result);

    [Fact]
    public void Loops_KeptAndUnrolled_EmitLoopsAndNone()
    {
        Assert.Contains("turn1++", Program.Value.Run.Files["Demo.Rolled.Kernels.g.cs"], StringComparison.Ordinal);
        Assert.Contains("turn2++", Program.Value.Run.Files["Demo.Rolled.Kernels.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("turn1", Program.Value.Run.Files["Demo.Unrolled.Kernels.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_OfNestedLoops_HasTheBitsOfTheUnrolledOnes()
    {
        (IModel rolled, IModel unrolled) = Models();
        double[] a = new double[2], b = new double[2];
        LoadedProgram.Map<Map>(rolled, "Forward")(0.7, [0.3, -0.4], a);
        LoadedProgram.Map<Map>(unrolled, "Forward")(0.7, [0.3, -0.4], b);
        Assert.Equal(b, a);
    }

    [Theory]
    [InlineData("Value")]
    [InlineData("Rate")]
    [InlineData("Slope")]
    [InlineData("Matrix")]
    [InlineData("Curvature")]
    public void Gradient_OfNestedLoops_IsThatOfTheUnrolledOnes(string loss)
    {
        (IModel rolled, IModel unrolled) = Models();
        double[] t = Random(21, 2), x = Random(2 * 21, 3);
        BatchLoss<double> a = LoadedProgram.Loss(rolled, loss, t, x), b = LoadedProgram.Loss(unrolled, loss, t, x);
        double[] ga = new double[rolled.Parameters.Count], gb = new double[ga.Length];
        double va = a.ValueAndGradient(ga), vb = b.ValueAndGradient(gb);
        Assert.Equal(vb, va, 1e-13 * Math.Abs(vb));
        Assert.Equal(vb, a.Value(), 1e-13 * Math.Abs(vb));
        double largest = gb.Max(Math.Abs);
        Assert.All(ga.Zip(gb), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * largest));
        Assert.All(rolled.Parameters.Entries, entry => Assert.Contains(ga.Skip(entry.Offset).Take(entry.Count), g => g != 0));
    }

    private static (IModel Rolled, IModel Unrolled) Models()
    {
        IModel rolled = Program.Value.Model("Demo.Rolled"), unrolled = Program.Value.Model("Demo.Unrolled");
        Random(rolled.Parameters.Count, 5).CopyTo(rolled.Parameters.Values);
        rolled.Parameters.Values.CopyTo(unrolled.Parameters.Values);
        return (rolled, unrolled);
    }

    private static double[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
    }
}
