using System;
using Fluxion.Runtime.Tests.Formats;

namespace Fluxion.Runtime.Tests;

/// <summary>The entry point of child processes that tests start and kill; the test runner does not use it.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not [SaveLoop.Command, string path])
        {
            Console.Error.WriteLine($"expected: {SaveLoop.Command} FILE");
            return 2;
        }

        SaveLoop.Run(path);
        return 0;
    }
}
