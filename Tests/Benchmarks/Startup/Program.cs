using System;
using System.Diagnostics;
using Fluxion;
using Fluxion.Benchmarks;
using Fluxion.Contest;

// From nothing to the first full training step of W4, and the steps after it, in microseconds: "model" and "step" 1 … 5. The first step compiles what it needs.
(double[] times, double[] states) = Samples.Split(1024);
long start = Stopwatch.GetTimestamp();
var model = new W4(seed: 1);
BatchLoss<double> loss = model.Losses.Residual.On(times, states);
Console.WriteLine($"model {Microseconds(start)}");
for (int step = 1; step <= 5; step++)
{
    start = Stopwatch.GetTimestamp();
    Trainer.For(loss).Stage(new Adam(1e-3), steps: 1).Run();
    Console.WriteLine($"step {step} {Microseconds(start)}");
}

static long Microseconds(long since) => (long)Stopwatch.GetElapsedTime(since).TotalMicroseconds;
