using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fluxion.Runtime.Tests.Training;

/// <summary>A short training run, reduced to a hash of its parameters; run in child processes with other instruction sets.</summary>
internal static class TrainingFingerprint
{
    public const string Command = "train";

    public static string Compute(int threads)
    {
        BatchLoss<double> loss = Problems.Sampled(300);
        Trainer.For(loss + (0.5 * loss)).Threads(threads)
            .Stage(new Adam(1e-2) { ClipNorm = 1 }, steps: 200, Schedule.Cosine)
            .Stage(new Nesterov(1e-3), steps: 50)
            .Stage(new LBfgs(), steps: 20, fixedBatch: 1000)
            .Run();
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(loss.Parameters.Values)));
    }
}
