namespace Fluxion;

/// <summary>A symbolic vector, one per sample, of a length known at compile time. Exists at compile time only.</summary>
public readonly struct Vec
{
    /// <summary>Component <paramref name="index"/>, counted from 0; the index is a constant.</summary>
    public Scalar this[int index] => throw Symbolic.Evaluated("A Vec");

    /// <summary>−a.</summary>
    public static Vec operator -(Vec a) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a + b, equal lengths.</summary>
    public static Vec operator +(Vec a, Vec b) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a − b, equal lengths.</summary>
    public static Vec operator -(Vec a, Vec b) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a ⊙ b, component by component, equal lengths.</summary>
    public static Vec operator *(Vec a, Vec b) => throw Symbolic.Evaluated("A Vec");

    /// <summary>s · a.</summary>
    public static Vec operator *(Scalar s, Vec a) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a · s.</summary>
    public static Vec operator *(Vec a, Scalar s) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a / s.</summary>
    public static Vec operator /(Vec a, Scalar s) => throw Symbolic.Evaluated("A Vec");

    /// <summary>a / b, component by component, equal lengths.</summary>
    public static Vec operator /(Vec a, Vec b) => throw Symbolic.Evaluated("A Vec");
}
