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

    /// <summary>log Σ exp(aᵢ), without overflow: the largest component is taken out of the exponents. Its gradient is <see cref="Softmax"/>.</summary>
    public static Scalar LogSumExp(Vec a) => throw Symbolic.Evaluated("LogSumExp");

    /// <summary>exp(aᵢ) / Σ exp(aⱼ), without overflow.</summary>
    public static Vec Softmax(Vec a) => throw Symbolic.Evaluated("Softmax");

    /// <summary>
    /// The cross entropy −Σ tᵢ log softmax(z)ᵢ = log Σ exp(zᵢ) · Σ tᵢ − Σ tᵢ zᵢ of logits <paramref name="logits"/> against weights <paramref name="target"/> of equal length,
    /// for example one-hot; correct for logits of any finite size.
    /// </summary>
    public static Scalar CrossEntropy(Vec logits, Vec target) => throw Symbolic.Evaluated("CrossEntropy");

    /// <summary>The components of <paramref name="a"/> followed by those of <paramref name="b"/>.</summary>
    public static Vec Concat(Vec a, Vec b) => throw Symbolic.Evaluated("Concat");

    /// <summary>The vector of the given components.</summary>
    public static Vec Vector(params Scalar[] components) => throw Symbolic.Evaluated("Vector");

    /// <summary><paramref name="length"/> components of <paramref name="a"/> from <paramref name="start"/> on; both are constants.</summary>
    public static Vec Slice(Vec a, int start, int length) => throw Symbolic.Evaluated("Slice");
}
