using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>The programs that take part in comparisons; they lie where <c>compare.sh</c> has put them.</summary>
/// <param name="binaries">The folder with <c>peers/</c>, <c>plain</c> and <c>ours/</c>.</param>
internal sealed class Contestants(string binaries)
{
    private readonly string _peers = Path.Combine(binaries, "peers");

    /// <summary>Our programs, one per type of numbers.</summary>
    public IEnumerable<string> Programs => Directory.GetFiles(Path.Combine(binaries, "ours"), "Fluxion.Benchmarks*.dll").Order();

    /// <summary>One of our programs.</summary>
    public static Contestant Ours(string program) => new("Fluxion", ["dotnet", program, "serve"]);

    /// <summary>TorchSharp and ONNX Runtime as their packages come.</summary>
    public Contestant Shipped() => new("as shipped", Serve, ("LD_PRELOAD", File.Exists(Shim) ? Shim : ""), ("OMP_NUM_THREADS", "1"));

    /// <summary>The same with kernels chosen by instruction set instead of by vendor, and freed memory kept.</summary>
    public Contestant Tuned() => new(
        Match.Tuned,
        Serve,
        ("LD_PRELOAD", File.Exists(Shim) ? $"{Shim}:{Kernels}" : Kernels),
        ("OMP_NUM_THREADS", "1"),
        ("MALLOC_TRIM_THRESHOLD_", "8000000000"),
        ("MALLOC_MMAP_THRESHOLD_", "8000000000"),
        ("MALLOC_TOP_PAD_", "67108864"));

    /// <summary>Plain loops in C++.</summary>
    public Contestant Plain() => new("plain C", [Path.Combine(binaries, "plain")]);

    private string[] Serve => ["dotnet", Path.Combine(_peers, "Fluxion.Peers.dll"), "serve"];

    private string Shim => Path.Combine(_peers, "libglibcxx_shim.so");

    private string Kernels => Path.Combine(_peers, "libmkl_cpu.so");
}
