using System;
using System.Globalization;
using Fluxion.Benchmarks;
using Fluxion.Contest;

// "derivatives": what derivatives cost in forward passes. "generator": what the compiler costs in an editor. "compare", through compare.sh: the
// workloads against the peers. "serve": the workloads as cases for a referee.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["derivatives"]:
        DerivativeCosts.Report();
        return 0;
    case ["generator"]:
        GeneratorTimings.Run();
        return 0;
    case ["serve"]:
        new Server(Catalog.Entries, wall: false).Run();
        return 0;
    case ["compare", string binaries, string output, ..]:
        Referee.Run(binaries, output, args[3..]);
        return 0;
    default:
        Console.Error.WriteLine("Expected derivatives, generator, serve or compare.");
        return 2;
}
