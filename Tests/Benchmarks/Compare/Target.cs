namespace Fluxion.Benchmarks;

/// <summary>What a workload has to reach.</summary>
/// <param name="Workload">W1 … W8.</param>
/// <param name="Operations">Floating-point operations of its matrix products alone, forward, back and for the gradient; a multiply-add counts as two.</param>
/// <param name="Single">The least ratio of the best peer's time to ours, single precision; against plain C for W1 and the field with its Jacobian.</param>
/// <param name="Double">The same, double precision.</param>
internal sealed record Target(string Workload, double Operations, double Single, double Double)
{
    private const double Network = (5 * 64) + (2 * 64 * 64) + (64 * 4);

    /// <summary>All workloads.</summary>
    public static readonly Target[] All =
    [
        new("W1", 2 * Network, 1.25, 1.25),
        new("W2", 2 * Network * 4096, 1.25, 1.5),
        new("W3", 2 * ((3 * Network) - (5 * 64)) * 1024, 1.5, 1.5),
        new("W4", Residual(64) * 1024, 2, 2),
        new("W4s", Residual(10) * 700, 7, 7),
        new("W5", 38.7e6, 10, 8),
        new("W6", 223e6, 2, 1.8),
        new("W7", 2 * 3.0 * ((10 * 2 * 8 * 32) + 24) * 1024, 4, 2.5),
        new("W8", 2.0 * ((2 * ((676 * 72) + (121 * 1152) + 19360)) + (121 * 1152) + 19360) * 64, 3, 3),
        new("field-rows-memory", 0, 0, 1 / 1.1),
        new("field-rows-L1", 0, 0, 1 / 1.1),
        new("field-columns-memory", 0, 0, 1 / 1.1),
        new("field-columns-L1", 0, 0, 1 / 1.1),
    ];

    /// <summary>Whether plain loops in C++ are the peer.</summary>
    public bool IsAgainstC => Workload == "W1" || Workload.StartsWith("field-", System.StringComparison.Ordinal);

    // Three columns: the value, its time derivative, the value at 0.
    private static double Residual(int width) => 2.0 * 3 * ((2 * 5 * width) + (6 * width * width) + (3 * 4 * width));

    /// <summary>The least ratio for numbers of a name; 0 where these are not compared.</summary>
    public double Ratio(string numbers) => numbers.StartsWith("fp32", System.StringComparison.Ordinal) ? Single : Double;
}
