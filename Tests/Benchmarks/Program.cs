using System;
using System.Diagnostics;
using System.Globalization;
using Fluxion;
using Fluxion.Benchmarks;
using static Fluxion.Samplers;

// Without arguments: loss and gradient of a training step against the time of their matrix products at the FMA peak of this core,
// measured in turn. One thread. Medians over rounds. With "generator": what the compiler costs in an editor.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["generator"])
{
    GeneratorTimings.Run();
    return;
}

var w4 = new W4(seed: 1);
var w4s = new W4s(seed: 1);
Report("W4  fp64, hidden 64, batch 1024", w4.Losses.Residual.Sampled(Uniform(0, 1), Uniform(-0.5, 0.5), batch: 1024, seed: 7), Products(64) * 1024);
Report("W4  fp64, hidden 64, batch  700", w4.Losses.Residual.Sampled(Uniform(0, 1), Uniform(-0.5, 0.5), batch: 700, seed: 7), Products(64) * 700);
var w5 = new W5(seed: 1);
Report("W5  fp64, symplectic flow, batch 700", w5.Losses.Residual.Sampled(Uniform(0, 1), Uniform(-0.5, 0.5), batch: 700, seed: 7), 660e-6 * 58.7e9);
Report("W4s fp64, hidden 10, batch  700", w4s.Losses.Residual.Sampled(Uniform(0, 1), Uniform(-0.5, 0.5), batch: 700, seed: 7), Products(10) * 700);
DerivativeCosts.Report();

// Convolutions of 676 and 121 positions and the dense layer, forward and for the gradient; back through the last two.
const double Images = 2.0 * ((2 * ((676 * 72) + (121 * 1152) + 19360)) + (121 * 1152) + 19360);
Report("W8  fp64, 28×28 images, batch   64", new W8(seed: 1).Losses.Entropy.Sampled(Uniform(0, 1), Uniform(0, 0.2), batch: 64, seed: 7), Images * 64);

// Multiply-adds count as two operations: three columns (value, time derivative, value at 0) forward, back and for the gradient.
static double Products(int h) => 2.0 * 3 * ((2 * 5 * h) + (3 * h * h) + (3 * h * h) + (3 * 4 * h));

static void Report(string name, BatchLoss<double> loss, double operations)
{
    double[] gradient = new double[loss.Parameters.Count];
    double used = 0;
    loss.Draw(0);
    double[] step = new double[41], peak = new double[41];
    for (int i = 0; i < 20; i++) used += loss.ValueAndGradient(gradient) + FmaPeak.Run(i);
    for (int round = 0; round < step.Length; round++)
    {
        step[round] = Time(() => used += loss.ValueAndGradient(gradient), 5);
        peak[round] = Time(() => used += FmaPeak.Run(used > 0 ? 1 : 2), 2);
    }

    // A round's two times were taken one after the other: their ratio survives what the neighbours on the machine do.
    double[] ratio = new double[step.Length];
    for (int i = 0; i < ratio.Length; i++) ratio[i] = step[i] / (operations / FmaPeak.Operations * peak[i]);
    Array.Sort(step);
    Array.Sort(peak);
    Array.Sort(ratio);
    int middle = step.Length / 2;
    Console.WriteLine($"{name}: {step[middle] * 1e3:F3} ms per loss and gradient; products alone at the peak ({FmaPeak.Operations / peak[middle] / 1e9:F1} GFLOP/s) "
        + $"{operations / FmaPeak.Operations * peak[middle] * 1e3:F3} ms; ratio {ratio[middle]:F2} ({(used > 0 ? "ok" : "?")})");
}

static double Time(Action run, int times)
{
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < times; i++) run();
    return Stopwatch.GetElapsedTime(start).TotalSeconds / times;
}
