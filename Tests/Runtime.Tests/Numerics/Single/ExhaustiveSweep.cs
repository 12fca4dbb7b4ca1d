using System;
using System.Collections.Generic;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>All 2³² floats through functions, about half a minute each. Prints their worst errors; fails where a bound is broken.</summary>
internal static class ExhaustiveSweep
{
    /// <summary>The argument of the program that runs it, before the names of functions; without names all are run.</summary>
    public const string Command = "exhaustive";

    public static int Run(IReadOnlyList<string> names)
    {
        bool right = true;
        foreach (string name in names.Count > 0 ? names : [.. SingleFunctions.All.Keys])
        {
            if (!SingleFunctions.All.TryGetValue(name, out SingleFunction? function))
            {
                Console.Error.WriteLine($"There is no function {name}; expected one of {string.Join(", ", SingleFunctions.All.Keys)}.");
                return 2;
            }

            SingleSweep sweep = new(function);
            for (long bits = int.MinValue; bits <= int.MaxValue; bits += 16) sweep.Run((int)bits, sparse: true);
            Console.Out.WriteLine(sweep);
            right &= sweep.Wrong.Length == 0 && sweep.Ulp.Error <= function.Bound && sweep.Absolute.Error <= SingleFunction.AbsoluteBound;
        }

        return right ? 0 : 1;
    }
}
