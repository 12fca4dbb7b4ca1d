namespace Fluxion;

/// <summary>
/// The operators of the language: derivatives, norms and elementwise functions of symbolic values.
/// In <c>D(expr, v)</c> and <c>Grad(expr, v)</c>, <c>v</c> is a parameter of the enclosing member; the derivative is total
/// through all that depends on it, the other parameters held fixed.
/// </summary>
public static class Calculus
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

    /// <summary>eˣ.</summary>
    public static Scalar Exp(Scalar x) => throw Symbolic.Evaluated("Exp");

    /// <summary>eˣ, component by component.</summary>
    public static Vec Exp(Vec x) => throw Symbolic.Evaluated("Exp");

    /// <summary>The natural logarithm ln x.</summary>
    public static Scalar Log(Scalar x) => throw Symbolic.Evaluated("Log");

    /// <summary>The natural logarithm ln x, component by component.</summary>
    public static Vec Log(Vec x) => throw Symbolic.Evaluated("Log");

    /// <summary>sin x.</summary>
    public static Scalar Sin(Scalar x) => throw Symbolic.Evaluated("Sin");

    /// <summary>sin x, component by component.</summary>
    public static Vec Sin(Vec x) => throw Symbolic.Evaluated("Sin");

    /// <summary>cos x.</summary>
    public static Scalar Cos(Scalar x) => throw Symbolic.Evaluated("Cos");

    /// <summary>cos x, component by component.</summary>
    public static Vec Cos(Vec x) => throw Symbolic.Evaluated("Cos");

    /// <summary>tanh x.</summary>
    public static Scalar Tanh(Scalar x) => throw Symbolic.Evaluated("Tanh");

    /// <summary>tanh x, component by component.</summary>
    public static Vec Tanh(Vec x) => throw Symbolic.Evaluated("Tanh");

    /// <summary>√x.</summary>
    public static Scalar Sqrt(Scalar x) => throw Symbolic.Evaluated("Sqrt");

    /// <summary>√x, component by component.</summary>
    public static Vec Sqrt(Vec x) => throw Symbolic.Evaluated("Sqrt");

    /// <summary>The logistic function 1 / (1 + e⁻ˣ).</summary>
    public static Scalar Sigmoid(Scalar x) => throw Symbolic.Evaluated("Sigmoid");

    /// <summary>The logistic function 1 / (1 + e⁻ˣ), component by component.</summary>
    public static Vec Sigmoid(Vec x) => throw Symbolic.Evaluated("Sigmoid");

    /// <summary>ln(1 + eˣ).</summary>
    public static Scalar Softplus(Scalar x) => throw Symbolic.Evaluated("Softplus");

    /// <summary>ln(1 + eˣ), component by component.</summary>
    public static Vec Softplus(Vec x) => throw Symbolic.Evaluated("Softplus");

    /// <summary>|x|, with derivative 0 at 0.</summary>
    public static Scalar Abs(Scalar x) => throw Symbolic.Evaluated("Abs");

    /// <summary>|x|, with derivative 0 at 0, component by component.</summary>
    public static Vec Abs(Vec x) => throw Symbolic.Evaluated("Abs");

    /// <summary>max(0, x), with derivative 0 at 0.</summary>
    public static Scalar Relu(Scalar x) => throw Symbolic.Evaluated("Relu");

    /// <summary>max(0, x), with derivative 0 at 0, component by component.</summary>
    public static Vec Relu(Vec x) => throw Symbolic.Evaluated("Relu");
}
