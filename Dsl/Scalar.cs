namespace Fluxion;

/// <summary>A symbolic real number, one per sample. Exists at compile time only.</summary>
public readonly struct Scalar
{
    /// <summary>A constant.</summary>
    public static implicit operator Scalar(double value) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>The same number, where a method written with <c>double</c> is called.</summary>
    public static explicit operator double(Scalar value) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>−a.</summary>
    public static Scalar operator -(Scalar a) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a + b.</summary>
    public static Scalar operator +(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a − b.</summary>
    public static Scalar operator -(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a · b.</summary>
    public static Scalar operator *(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a / b.</summary>
    public static Scalar operator /(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a &lt; b, as the condition of a conditional expression.</summary>
    public static bool operator <(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a &gt; b, as the condition of a conditional expression.</summary>
    public static bool operator >(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a ≤ b, as the condition of a conditional expression.</summary>
    public static bool operator <=(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");

    /// <summary>a ≥ b, as the condition of a conditional expression.</summary>
    public static bool operator >=(Scalar a, Scalar b) => throw Symbolic.Evaluated("A Scalar");
}
