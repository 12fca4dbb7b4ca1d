namespace Fluxion;

/// <summary>
/// The operators of the language: derivatives, norms and elementwise functions of symbolic values.
/// In <c>D(expr, v)</c>, <c>Grad(expr, v)</c> and their like, <c>v</c> is a parameter of the enclosing member; the derivative is total
/// through all that depends on it, the other parameters held fixed. Operators nest in any order.
/// </summary>
public static partial class Calculus
{
    /// <summary>The derivative of <paramref name="expression"/> along the scalar parameter <paramref name="variable"/>. Nest it for higher orders.</summary>
    public static Scalar D(Scalar expression, Scalar variable) => throw Symbolic.Evaluated("D");

    /// <summary>The derivative, component by component, along the scalar parameter <paramref name="variable"/>.</summary>
    public static Vec D(Vec expression, Scalar variable) => throw Symbolic.Evaluated("D");

    /// <summary>The derivative, entry by entry, along the scalar parameter <paramref name="variable"/>.</summary>
    public static Mat D(Mat expression, Scalar variable) => throw Symbolic.Evaluated("D");

    /// <summary>The gradient of <paramref name="expression"/> with respect to the vector parameter <paramref name="variable"/>; as long as the variable.</summary>
    public static Vec Grad(Scalar expression, Vec variable) => throw Symbolic.Evaluated("Grad");

    /// <summary>
    /// The Jacobian Jᵢⱼ = ∂fᵢ/∂vⱼ: a row per component of <paramref name="expression"/>, a column per component of the vector parameter
    /// <paramref name="variable"/>; the smaller of the two is at most 64.
    /// </summary>
    public static Mat Jacobian(Vec expression, Vec variable) => throw Symbolic.Evaluated("Jacobian");

    /// <summary>The divergence Σᵢ ∂fᵢ/∂vᵢ with respect to the vector parameter <paramref name="variable"/>, which is as long as <paramref name="expression"/>.</summary>
    public static Scalar Divergence(Vec expression, Vec variable) => throw Symbolic.Evaluated("Divergence");

    /// <summary>
    /// The Laplacian Σᵢ ∂²u/∂vᵢ² with respect to the vector parameter <paramref name="variable"/>, propagated as one sum: a d-dimensional one takes
    /// d + 2 columns of each weight matrix (arXiv 2505.13644).
    /// </summary>
    public static Scalar Laplacian(Scalar expression, Vec variable) => throw Symbolic.Evaluated("Laplacian");

    /// <summary>The Laplacian Σᵢ ∂²f/∂vᵢ², component by component of <paramref name="expression"/>.</summary>
    public static Vec Laplacian(Vec expression, Vec variable) => throw Symbolic.Evaluated("Laplacian");

    /// <summary>The Hessian Hᵢⱼ = ∂²u/∂vᵢ∂vⱼ with respect to the vector parameter <paramref name="variable"/>, of at most 64 components.</summary>
    public static Mat Hessian(Scalar expression, Vec variable) => throw Symbolic.Evaluated("Hessian");

    /// <summary>
    /// The Hessian times <paramref name="direction"/>, never formed: as long as the vector parameter <paramref name="variable"/>. The direction is any vector;
    /// what of it depends on the variable is not differentiated.
    /// </summary>
    public static Vec Hvp(Scalar expression, Vec variable, Vec direction) => throw Symbolic.Evaluated("Hvp");
}
