namespace Fluxion;

/// <content>Functions of two numbers, applied to vectors component by component.</content>
public static partial class Calculus
{
    /// <summary>xʸ; x⁰ = 1. Real for x &gt; 0, and for every x where y is an integer.</summary>
    public static Scalar Pow(Scalar x, Scalar y) => throw Symbolic.Evaluated("Pow");

    /// <summary>xʸ; x⁰ = 1. Real for x &gt; 0, and for every x where y is an integer, component by component, equal lengths.</summary>
    public static Vec Pow(Vec x, Vec y) => throw Symbolic.Evaluated("Pow");

    /// <summary>xʸ; x⁰ = 1. Real for x &gt; 0, and for every x where y is an integer, component by component.</summary>
    public static Vec Pow(Vec x, Scalar y) => throw Symbolic.Evaluated("Pow");

    /// <summary>xʸ; x⁰ = 1. Real for x &gt; 0, and for every x where y is an integer, component by component.</summary>
    public static Vec Pow(Scalar x, Vec y) => throw Symbolic.Evaluated("Pow");

    /// <summary>The lesser of a and b; where they are equal, each has the derivative ½.</summary>
    public static Scalar Min(Scalar a, Scalar b) => throw Symbolic.Evaluated("Min");

    /// <summary>The lesser of a and b; where they are equal, each has the derivative ½, component by component, equal lengths.</summary>
    public static Vec Min(Vec a, Vec b) => throw Symbolic.Evaluated("Min");

    /// <summary>The lesser of a and b; where they are equal, each has the derivative ½, component by component.</summary>
    public static Vec Min(Vec a, Scalar b) => throw Symbolic.Evaluated("Min");

    /// <summary>The lesser of a and b; where they are equal, each has the derivative ½, component by component.</summary>
    public static Vec Min(Scalar a, Vec b) => throw Symbolic.Evaluated("Min");

    /// <summary>The greater of a and b; where they are equal, each has the derivative ½.</summary>
    public static Scalar Max(Scalar a, Scalar b) => throw Symbolic.Evaluated("Max");

    /// <summary>The greater of a and b; where they are equal, each has the derivative ½, component by component, equal lengths.</summary>
    public static Vec Max(Vec a, Vec b) => throw Symbolic.Evaluated("Max");

    /// <summary>The greater of a and b; where they are equal, each has the derivative ½, component by component.</summary>
    public static Vec Max(Vec a, Scalar b) => throw Symbolic.Evaluated("Max");

    /// <summary>The greater of a and b; where they are equal, each has the derivative ½, component by component.</summary>
    public static Vec Max(Scalar a, Vec b) => throw Symbolic.Evaluated("Max");

    /// <summary>The angle of the point (x, y), in [−π, π].</summary>
    public static Scalar Atan2(Scalar y, Scalar x) => throw Symbolic.Evaluated("Atan2");

    /// <summary>The angle of the point (x, y), in [−π, π], component by component, equal lengths.</summary>
    public static Vec Atan2(Vec y, Vec x) => throw Symbolic.Evaluated("Atan2");

    /// <summary>The angle of the point (x, y), in [−π, π], component by component.</summary>
    public static Vec Atan2(Vec y, Scalar x) => throw Symbolic.Evaluated("Atan2");

    /// <summary>The angle of the point (x, y), in [−π, π], component by component.</summary>
    public static Vec Atan2(Scalar y, Vec x) => throw Symbolic.Evaluated("Atan2");
}
