namespace Fluxion.Runtime;

/// <summary>Where memory of vectors starts: on a cache line, so that loads of whole vectors never straddle two.</summary>
public static class Aligned
{
    /// <summary>Bytes of a cache line, and of the widest vector.</summary>
    public const int Bytes = 64;
}
