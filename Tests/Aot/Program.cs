using System;
using System.Globalization;
using System.IO;
using System.Runtime.Intrinsics;
using Fluxion;
using Fluxion.Samples;
using static Fluxion.Samplers;

// The flow of Hénon and Heiles, as an application that only computes: inference for one sample and for a batch, loss and gradient, a few steps
// of training, and a model saved and loaded. Prints bits, so that two builds of it can be compared exactly; how fast it runs it does not print.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.Error.WriteLine($"512-bit vectors: {Vector512.IsHardwareAccelerated}, 256-bit vectors: {Vector256.IsHardwareAccelerated}");

var model = new HenonHeilesFlow(seed: 1);
BatchLoss<double> loss = model.Losses.Residual.Sampled(t: Uniform(-0.1, 1.0), x: Uniform(-1.0, 1.0), batch: 37, seed: 7);
Trainer.For(loss).Stage(new Adam(5e-3), steps: 3).Stage(new LBfgs(), steps: 2).Run();

double[] x = [0.1, -0.2, 0.3, 0.15], y = new double[4];
model.Forward(0.7, x, y);
Print("single", y);

double[] times = new double[19], states = new double[4 * 19], flows = new double[4 * 19];
for (int i = 0; i < states.Length; i++) states[i] = 0.01 * i;
for (int i = 0; i < times.Length; i++) times[i] = 0.05 * i;
model.ForwardBatch(times, states, flows);
Print("batch", flows);

double[] gradient = new double[loss.Parameters.Count];
Print("loss", [loss.ValueAndGradient(gradient)]);
Print("gradient", gradient);

HenonHeiles.F(x, y);
Print("field", y);

string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
model.Save(path);
HenonHeilesFlow again = HenonHeilesFlow.Load(path);
File.Delete(path);
again.Forward(0.7, x, y);
Print("loaded", y);

static void Print(string name, ReadOnlySpan<double> values)
{
    Console.Write(name);
    foreach (double value in values) Console.Write($" {BitConverter.DoubleToInt64Bits(value):x16}");
    Console.WriteLine();
}
