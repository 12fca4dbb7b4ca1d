using System;
using System.Diagnostics;
using Fluxion;
using Fluxion.Benchmarks;
using Fluxion.Contest;

// From nothing to the first gradient or the first full training step of W4 ("gradient" or "step" as the argument), and those after it, in microseconds:
// "model" and five steps. The first one compiles what it needs.
bool train = args is ["step"];
(double[] times, double[] states) = Samples.Split(1024);
Number[] t = Array.ConvertAll(times, static value => (Number)value), x = Array.ConvertAll(states, static value => (Number)value);
long start = Stopwatch.GetTimestamp();
var model = new W4(seed: 1);
BatchLoss<Number> loss = model.Losses.Residual.On(t, x);
Console.WriteLine($"model {Microseconds(start)}");
var gradient = new Number[model.Parameters.Count];
for (int step = 1; step <= 5; step++)
{
    start = Stopwatch.GetTimestamp();
    if (train) Trainer.For(loss).Stage(new Adam(1e-3), steps: 1).Run();
    else loss.ValueAndGradient(gradient);
    Console.WriteLine($"{(train ? "step" : "gradient")} {step} {Microseconds(start)}");
}

static long Microseconds(long since) => (long)Stopwatch.GetElapsedTime(since).TotalMicroseconds;
