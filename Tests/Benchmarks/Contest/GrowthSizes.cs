namespace Fluxion.Contest;

/// <summary>How far the sizes of a training step are taken, one at a time.</summary>
internal static class GrowthSizes
{
    /// <summary>The batch of W3 and W7.</summary>
    public const int Batch = 1024;

    /// <summary>Units per layer of W3.</summary>
    public static readonly int[] Widths = [8, 16, 32, 64, 128, 256, 512];

    /// <summary>Samples per step of W3.</summary>
    public static readonly int[] Batches = [1, 4, 16, 64, 256, 1024, 4096, 16384];

    /// <summary>Residual layers of W7.</summary>
    public static readonly int[] Depths = [1, 3, 10, 30, 100];

    /// <summary>The certainty of labels, so that networks of all depths can be trained for as long as timing takes.</summary>
    public const double Certainty = 0.9;
}
