namespace Fluxion;

/// <summary>
/// The operators of the language: derivatives, norms and elementwise functions of symbolic values.
/// In <c>D(expr, v)</c> and <c>Grad(expr, v)</c>, <c>v</c> is a parameter of the enclosing member; the derivative is total
/// through all that depends on it, the other parameters held fixed.
/// </summary>
public static partial class Calculus
{
    /// <summary>The derivative of <paramref name="expression"/> along the scalar parameter <paramref name="variable"/>. Nest it for higher orders.</summary>
    public static Scalar D(Scalar expression, Scalar variable) => throw Symbolic.Evaluated("D");

    /// <summary>The derivative, component by component, along the scalar parameter <paramref name="variable"/>.</summary>
    public static Vec D(Vec expression, Scalar variable) => throw Symbolic.Evaluated("D");

    /// <summary>The gradient of <paramref name="expression"/> with respect to the vector parameter <paramref name="variable"/>; as long as the variable.</summary>
    public static Vec Grad(Scalar expression, Vec variable) => throw Symbolic.Evaluated("Grad");

    /// <summary>The squared Euclidean norm Σ aᵢ².</summary>
    public static Scalar Norm2(Vec a) => throw Symbolic.Evaluated("Norm2");

    /// <summary>The inner product Σ aᵢ bᵢ, equal lengths.</summary>
    public static Scalar Dot(Vec a, Vec b) => throw Symbolic.Evaluated("Dot");

    /// <summary>The sum Σ aᵢ.</summary>
    public static Scalar Sum(Vec a) => throw Symbolic.Evaluated("Sum");

    /// <summary>The transposed matrix.</summary>
    public static Mat Transpose(Mat a) => throw Symbolic.Evaluated("Transpose");

    /// <summary>The components of <paramref name="a"/> followed by those of <paramref name="b"/>.</summary>
    public static Vec Concat(Vec a, Vec b) => throw Symbolic.Evaluated("Concat");

    /// <summary>The vector of the given components.</summary>
    public static Vec Vector(params Scalar[] components) => throw Symbolic.Evaluated("Vector");

    /// <summary><paramref name="length"/> components of <paramref name="a"/> from <paramref name="start"/> on; both are constants.</summary>
    public static Vec Slice(Vec a, int start, int length) => throw Symbolic.Evaluated("Slice");
}
