using System;
using Fluxion.Runtime.Tests.Formats;
using Fluxion.Runtime.Tests.Numerics.Single;
using Fluxion.Runtime.Tests.Training;

namespace Fluxion.Runtime.Tests;

/// <summary>The entry point of child processes that tests start, and of the exhaustive sweep; the test runner does not use it.</summary>
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
            case [SingleFingerprint.Command]:
                Console.Out.WriteLine(SingleFingerprint.Compute());
                return 0;
            case [ExhaustiveSweep.Command, .. string[] functions]:
                return ExhaustiveSweep.Run(functions);
            default:
                Console.Error.WriteLine($"expected: {SaveLoop.Command} FILE, {TrainingFingerprint.Command}, {SingleFingerprint.Command}, or {ExhaustiveSweep.Command} [FUNCTION...]");
                return 2;
        }
    }
}
