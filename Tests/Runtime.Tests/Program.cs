using System;
using Fluxion.Runtime.Tests.Formats;
using Fluxion.Runtime.Tests.Training;

namespace Fluxion.Runtime.Tests;

/// <summary>The entry point of child processes that tests start; the test runner does not use it.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case [SaveLoop.Command, string path]:
                SaveLoop.Run(path);
                return 0;
            case [TrainingFingerprint.Command]:
                Console.Out.WriteLine(TrainingFingerprint.Compute(threads: 1));
                return 0;
            default:
                Console.Error.WriteLine($"expected: {SaveLoop.Command} FILE, or {TrainingFingerprint.Command}");
                return 2;
        }
    }
}
