namespace Fluxion;

/// <summary>Norms, vectors and functions component by component.</summary>
public static partial class Calculus
{
    /// <summary>The squared Euclidean norm Σ aᵢ².</summary>
    public static Scalar Norm2(Vec a) => throw Symbolic.Evaluated("Norm2");

    /// <summary>The inner product Σ aᵢ bᵢ, equal lengths.</summary>
    public static Scalar Dot(Vec a, Vec b) => throw Symbolic.Evaluated("Dot");

    /// <summary>The sum Σ aᵢ.</summary>
    public static Scalar Sum(Vec a) => throw Symbolic.Evaluated("Sum");

    /// <summary>The components of <paramref name="a"/> followed by those of <paramref name="b"/>.</summary>
    public static Vec Concat(Vec a, Vec b) => throw Symbolic.Evaluated("Concat");

    /// <summary>The vector of the given components.</summary>
    public static Vec Vector(params Scalar[] components) => throw Symbolic.Evaluated("Vector");

    /// <summary><paramref name="length"/> components of <paramref name="a"/> from <paramref name="start"/> on; both are constants.</summary>
    public static Vec Slice(Vec a, int start, int length) => throw Symbolic.Evaluated("Slice");
}
