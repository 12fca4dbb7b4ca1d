namespace Fluxion.Benchmarks;

/// <summary>The numbers that this build computes with; <c>Number</c> is set by the project file.</summary>
internal static class Numbers
{
    /// <summary>Their name in tables.</summary>
    public const string Name = sizeof(Number) == 8 ? "fp64" : "fp32";

    /// <summary>How accurate functions are in single precision.</summary>
#if ACCURATE
    public const Accuracy Accuracy = Fluxion.Accuracy.High;
#else
    public const Accuracy Accuracy = Fluxion.Accuracy.Fast;
#endif

    /// <summary>The type of numbers that declarations of the workloads ask for.</summary>
    public const Precision Precision = sizeof(Number) == 8 ? Fluxion.Precision.Double : Fluxion.Precision.Single;
}
