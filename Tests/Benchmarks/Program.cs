using System;
using System.Globalization;
using Fluxion.Benchmarks;
using Fluxion.Contest;

// "compare" and "growth", through compare.sh: the workloads, and steps of growing size, against the peers. "shares [W…]": their share of the multiply-add rate. "allocations" and "bits" fail if a
// workload allocates or if bits depend on the width of vectors or on threads. "threads": two threads against one. "derivatives": what derivatives cost in
// forward passes. "generator": what the compiler costs. "vectormath": elementary functions. "serve" and "hashes" are for processes that these start.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["derivatives"]:
        DerivativeCosts.Report();
        return 0;
    case ["generator"]:
        GeneratorTimings.Run();
        ModelTimings.Run();
        return 0;
    case ["vectormath"]:
        VectorMathTimings.Run();
        return 0;
    case ["serve"]:
        new Server([.. Catalog.Entries, .. Catalog.Others, .. GrowthCatalog.Entries], wall: false).Run();
        return 0;
    case ["allocations"]:
        return Allocations.Report() ? 0 : 1;
    case ["bits"]:
        return Bits.Compare() ? 0 : 1;
    case ["hashes"]:
        Bits.Hashes();
        return 0;
    case ["shares", ..]:
        Shares.Report(args[1..]);
        return 0;
    case ["threads"]:
        TwoThreads.Report();
        return 0;
    case ["growth", string binaries, string folder]:
        GrowthReport.Write(new Contestants(binaries), folder);
        return 0;
    case ["compare", string binaries, string output, ..]:
        Referee.Run(new Contestants(binaries), output, args[3..]);
        return 0;
    default:
        Console.Error.WriteLine("Expected compare, growth, shares, allocations, bits, threads, derivatives, generator, vectormath, serve or hashes.");
        return 2;
}
