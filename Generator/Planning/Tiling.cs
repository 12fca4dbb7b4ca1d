namespace Fluxion.Generator.Planning;

/// <summary>Sizes of tiles and vectors.</summary>
internal static class Tiling
{
    /// <summary>Elements of the widest vector; rows of components are padded to whole ones.</summary>
    public const int VectorLength = 8;

    /// <summary>Samples per tile: two of the widest vectors per value keep registers and the first cache level busy.</summary>
    public const int Samples = 16;

    /// <summary>The next whole number of vectors.</summary>
    public static int Padded(int length) => (length + VectorLength - 1) / VectorLength * VectorLength;
}
