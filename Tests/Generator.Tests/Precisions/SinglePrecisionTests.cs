using System;
using System.IO;
using Xunit;

namespace Fluxion.Generator.Tests.Precisions;

/// <summary>One declaration in both precisions: the single-precision kernels against the double-precision ones with the same parameters.</summary>
public class SinglePrecisionTests
{
    private const string Declaration = """
        [VectorField(Precision = Precision.PRECISION)]
        public sealed partial class NAMEField
        {
            [Parameter(16, 3)] private partial Mat A { get; }
            [Parameter(16)] private partial Vec b { get; }
            [Rhs] private Vec F([Dim(3)] Vec x) => Transpose(A) * Tanh(A * x + b);
        }

        [Model(Precision = Precision.PRECISION)]
        public sealed partial class NAME
        {
            [Parameter(2)] private partial Vec Start { get; }
            [Dense(40, Activation.Gelu)] [Dense(9, Activation.Silu)] [Dense(2)] private partial Vec Net(Scalar t, [Dim(2)] Vec x);
            [Dense(3, Activation.Softplus)] [Flow(typeof(NAMEField), Layers = 5, Method = Method.Heun, StepSize = 0.2, Steps = 2)] [Dense(1)] private partial Scalar Deep([Dim(2)] Vec x);
            [Conv2d(5, 3, Activation.Relu)] [MaxPool(2)] [Flatten] [Dense(10)] private partial Vec Image([Dim(1, 8, 8)] Vec pixels);

            [Forward] [Derivatives(Derivative.Jacobian | Derivative.Hvp)] private Vec N(Scalar t, [Dim(2)] Vec x) => Net(t, x) - Net(0, x) + Start;

            private Scalar Mixed(Scalar t, [Dim(2)] Vec x)
                => Atan2(x[0], 1.5 + x[1]) + Pow(2 + x[0], x[1]) + Max(x[0], t) + Cbrt(x[1]) + (x[0] > 0 ? Sin(40 * x[1]) : Log(2 + x[1])) + 0.1 * Norm2(x);

            [Loss] private Scalar Residual(Scalar t, [Dim(2)] Vec x) => Norm2(D(N(t, x), t) - 0.5 * N(t, x)) + Laplacian(Deep(x), x) * Laplacian(Deep(x), x);
            [Loss] private Scalar Functions(Scalar t, [Dim(2)] Vec x) => Norm2(Grad(Mixed(t, x) * Deep(x), x));
            [Loss] private Scalar Picture(Scalar t, [Dim(64)] Vec x) => LogSumExp(Image(x)) - Image(x)[3] + t * Image(x)[1];
        }
        """;

    private const string Probes = """
        namespace Demo;

        public static class Probe
        {
            private static readonly Wide Wide = new(seed: 5);
            private static readonly Narrow Narrow = new(seed: 5);

            // The widest relative disagreement of value and gradient of one loss.
            public static double Loss(string name, int samples)
            {
                Same();
                int length = name == "Picture" ? 64 : 2;
                float[] t = Numbers(samples, 0.3f), x = Numbers(samples * length, 0.7f);
                double[] tWide = System.Array.ConvertAll(t, static v => (double)v), xWide = System.Array.ConvertAll(x, static v => (double)v);
                BatchLoss<double> wide = name switch { "Residual" => Wide.Losses.Residual.On(tWide, xWide), "Functions" => Wide.Losses.Functions.On(tWide, xWide), _ => Wide.Losses.Picture.On(tWide, xWide) };
                BatchLoss<float> narrow = name switch { "Residual" => Narrow.Losses.Residual.On(t, x), "Functions" => Narrow.Losses.Functions.On(t, x), _ => Narrow.Losses.Picture.On(t, x) };
                double[] gradient = new double[Wide.Parameters.Count];
                float[] single = new float[gradient.Length];
                double expected = wide.ValueAndGradient(gradient), value = narrow.ValueAndGradient(single);
                double largest = 0, worst = 0;
                for (int i = 0; i < gradient.Length; i++)
                {
                    largest = System.Math.Max(largest, System.Math.Abs(gradient[i]));
                    worst = System.Math.Max(worst, System.Math.Abs(gradient[i] - single[i]));
                }

                return System.Math.Max(System.Math.Abs(value - expected) / System.Math.Abs(expected), System.Math.Max(worst / largest, System.Math.Abs(narrow.Value() - value) / System.Math.Abs(value)));
            }

            // Single evaluations, a batch and derivatives.
            public static double Maps()
            {
                Same();
                double worst = 0;
                float[] t = Numbers(37, 0.3f), x = Numbers(74, 0.7f), batch = new float[74], y = new float[2], jacobian = new float[6];
                double[] yWide = new double[2], jacobianWide = new double[6];
                Narrow.ForwardBatch(t, x, batch);
                for (int i = 0; i < 37; i++)
                {
                    Narrow.Forward(t[i], x.AsSpan(2 * i, 2), y);
                    Wide.Forward(t[i], new double[] { x[2 * i], x[2 * i + 1] }, yWide);
                    Narrow.ForwardJacobian(t[i], x.AsSpan(2 * i, 2), jacobian);
                    Wide.ForwardJacobian(t[i], new double[] { x[2 * i], x[2 * i + 1] }, jacobianWide);
                    for (int k = 0; k < 2; k++) worst = System.Math.Max(worst, System.Math.Max(System.Math.Abs(y[k] - yWide[k]), System.Math.Abs(batch[2 * i + k] - yWide[k])));
                    for (int k = 0; k < 6; k++) worst = System.Math.Max(worst, System.Math.Abs(jacobian[k] - jacobianWide[k]));
                }

                return worst;
            }

            // The loss after training over the loss before.
            public static double Training()
            {
                var model = new Narrow(seed: 1);
                BatchLoss<float> loss = model.Losses.Residual.On(Numbers(64, 0.3f), Numbers(128, 0.7f));
                double before = loss.Value();
                Trainer.For(loss).Stage(new Adam(3e-3), steps: 200).Run();
                return loss.Value() / before;
            }

            public static double Allocated()
            {
                var model = new Narrow(seed: 1);
                BatchLoss<float> loss = model.Losses.Residual.On(Numbers(64, 0.3f), Numbers(128, 0.7f));
                float[] gradient = new float[model.Parameters.Count], x = { 0.1f, 0.2f }, y = new float[2];
                double used = 0;
                long start = 0;
                for (int i = 0; i < 20; i++)
                {
                    if (i == 10) start = System.GC.GetAllocatedBytesForCurrentThread();
                    used += loss.ValueAndGradient(gradient);
                    model.Forward(0.5f, x, y);
                }

                return used != 0 ? System.GC.GetAllocatedBytesForCurrentThread() - start : -1;
            }

            public static void SaveNarrow(string path) => Narrow.Save(path);

            public static void SaveWide(string path) => Wide.Save(path);

            public static float[] LoadNarrow(string path) => Narrow.Load(path).Parameters.Values.ToArray();

            public static float[] Parameters() => Narrow.Parameters.Values.ToArray();

            private static void Same()
            {
                for (int i = 0; i < Wide.Parameters.Count; i++) Wide.Parameters.Values[i] = Narrow.Parameters.Values[i] = (float)(0.4 * System.Math.Sin(3 * i + 1));
            }

            private static float[] Numbers(int count, float scale)
            {
                var values = new float[count];
                for (int i = 0; i < count; i++) values[i] = scale * (float)System.Math.Sin(1.7 * i + 0.3);
                return values;
            }
        }
        """;

    private static readonly Lazy<LoadedProgram> Program = new(() => LoadedProgram.Of("namespace Demo;\n" + Of("Wide", "Double") + Of("Narrow", "Single"), Probes));

    [Theory]
    [InlineData("Residual", 45)]
    [InlineData("Residual", 32)]
    [InlineData("Functions", 45)]
    [InlineData("Picture", 5)]
    public void Loss_AgreesWithDoublePrecision(string name, int samples) => Assert.InRange((double)Call("Loss", name, samples)!, 0, 2e-5);

    [Fact]
    public void Maps_AgreeWithDoublePrecision_ForSamplesBatchesAndDerivatives() => Assert.InRange((double)Call("Maps")!, 0, 1e-5);

    [Fact]
    public void Training_LowersTheLoss() => Assert.InRange((double)Call("Training")!, 0, 0.5);

    [Fact]
    public void GradientAndForward_AllocateNothing() => Assert.Equal(0.0, Call("Allocated"));

    [Fact]
    public void File_BringsTheParametersBack_AndRefusesAnotherPrecision()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string narrow = Path.Combine(folder, "narrow.safetensors"), wide = Path.Combine(folder, "wide.safetensors");
            Call("SaveNarrow", narrow);
            Call("SaveWide", wide);
            Assert.Equal((float[])Call("Parameters")!, (float[])Call("LoadNarrow", narrow)!);
            Assert.IsType<ModelFormatException>(Assert.Throws<System.Reflection.TargetInvocationException>(() => Call("LoadNarrow", wide)).InnerException);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static object? Call(string method, params object[] arguments) => Program.Value.Invoke("Demo.Probe", method, arguments);

    private static string Of(string name, string precision) => Declaration.Replace("NAME", name, StringComparison.Ordinal).Replace("PRECISION", precision, StringComparison.Ordinal) + "\n";
}
