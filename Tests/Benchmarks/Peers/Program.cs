using System;
using System.Collections.Generic;
using System.Globalization;
using Fluxion.Contest;
using Fluxion.Peers;
using static TorchSharp.torch;

// The peers of the comparison as a server of cases (Contest/Server.cs). "weaken <library>" makes TorchSharp's library loadable where
// libstdc++ is older than the one it was built with.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["weaken", string library]:
        return SymbolVersion.Weaken(library, "GLIBCXX_3.4.32") ? 0 : 1;
    case ["serve"]:
        set_num_threads(1);
        var entries = new List<Entry>();
        foreach (ScalarType type in (ScalarType[])[ScalarType.Float32, ScalarType.Float64])
        {
            entries.AddRange(InferenceEntries.Of("W1", 1, type));
            entries.AddRange(InferenceEntries.Of("W2", 4096, type));
            foreach (Workload workload in (Workload[])[W3.Define(), W4.Define("W4", 64, 1024), W4.Define("W4s", 10, 700), W5.Define(), W6.Define(), W7.Define(), W8.Define()])
                entries.AddRange(workload.Entries(type));
            foreach (int width in GrowthSizes.Widths)
                entries.AddRange(W3.Define($"width-{width}", width, GrowthSizes.Batch).Entries(type));
            foreach (int batch in GrowthSizes.Batches)
                entries.AddRange(W3.Define($"batch-{batch}", 64, batch).Entries(type));
            foreach (int depth in GrowthSizes.Depths)
                entries.AddRange(W7.Define($"depth-{depth}", depth, GrowthSizes.Certainty).Entries(type));
        }

        new Server(entries, wall: false).Run();
        return 0;
    default:
        Console.Error.WriteLine("Expected serve, or weaken and a library.");
        return 2;
}
