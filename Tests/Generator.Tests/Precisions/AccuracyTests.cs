using System;
using Xunit;

namespace Fluxion.Generator.Tests.Precisions;

/// <summary>What <c>Accuracy.High</c> promises in single precision: 2.5 units in the last place, against the same declaration in double precision.</summary>
public class AccuracyTests
{
    private const string Source = """
        namespace Demo;

        [Model(Precision = Precision.Single, Accuracy = Accuracy.High)]
        public sealed partial class Narrow
        {
            [Forward] Vec F([Dim(1)] Vec x) => Concat(Concat(Tanh(x), Erfc(x)), NormalCdf(x));
        }

        [Model(Precision = Precision.Single)]
        public sealed partial class Fast
        {
            [Forward] Vec F([Dim(1)] Vec x) => Concat(Concat(Tanh(x), Erfc(x)), NormalCdf(x));
        }

        [Model(Accuracy = Accuracy.High)]
        public sealed partial class Wide
        {
            [Forward] Vec F([Dim(1)] Vec x) => Concat(Concat(Tanh(x), Erfc(x)), NormalCdf(x));
        }

        public static class Probe
        {
            // The largest error in units in the last place over arguments from −6 to 6.
            public static double Worst(bool fast)
            {
                var wide = new Wide();
                var narrow = new Narrow();
                var quick = new Fast();
                float[] at = new float[1], y = new float[3];
                double[] atWide = new double[1], exact = new double[3];
                double worst = 0;
                for (int i = -60000; i <= 60000; i++)
                {
                    atWide[0] = at[0] = 1e-4f * i;
                    if (fast) quick.Forward(at, y);
                    else narrow.Forward(at, y);
                    wide.Forward(atWide, exact);
                    for (int k = 0; k < 3; k++)
                    {
                        float rounded = (float)exact[k];
                        double unit = rounded == 0 ? float.Epsilon : System.Math.Abs((double)System.MathF.BitIncrement(System.MathF.Abs(rounded)) - System.MathF.Abs(rounded));
                        worst = System.Math.Max(worst, System.Math.Abs(y[k] - exact[k]) / unit);
                    }
                }

                return worst;
            }
        }
        """;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of(Source));

    [Fact]
    public void Functions_OfHighAccuracy_AreWithinTwoAndAHalfUlp() => Assert.InRange(Worst(fast: false), 0.5, 2.5);

    [Fact]
    public void Functions_AreFastByDefault() => Assert.InRange(Worst(fast: true), 2.6, 6);

    [Fact]
    public void DoublePrecision_HasOneVersion()
        => Assert.DoesNotContain("VectorMath.High", Program.Value.Run.Files["Demo.Wide.Kernels.g.cs"], StringComparison.Ordinal);

    private static double Worst(bool fast) => (double)Program.Value.Invoke("Demo.Probe", "Worst", fast)!;
}
