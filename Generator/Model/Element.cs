namespace Fluxion.Generator.Model;

/// <summary>The type of numbers that a kernel computes with.</summary>
internal enum Element
{
    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>float</c> with functions that are within 2.5 units in the last place.</summary>
    AccurateSingle,
}

/// <summary>Sizes and names that follow from the type of numbers.</summary>
internal static class Elements
{
    /// <summary>The C# keyword.</summary>
    public static string Keyword(this Element element) => element == Element.Double ? "double" : "float";

    /// <summary>Bytes of one number.</summary>
    public static int Bytes(this Element element) => element == Element.Double ? 8 : 4;

    /// <summary>Elements of the widest vector; rows of components are padded to whole ones.</summary>
    public static int VectorLength(this Element element) => 64 / element.Bytes();

    /// <summary>Samples per tile: two of the widest vectors per value keep registers and the first cache level busy.</summary>
    public static int Samples(this Element element) => 2 * element.VectorLength();

    /// <summary>The next whole number of vectors.</summary>
    public static int Padded(this Element element, int length)
    {
        int vector = element.VectorLength();
        return (length + vector - 1) / vector * vector;
    }
}
