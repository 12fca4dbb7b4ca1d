namespace Fluxion;

/// <summary>Matrices of bodies.</summary>
public static partial class Calculus
{
    /// <summary>The transposed matrix.</summary>
    public static Mat Transpose(Mat a) => throw Symbolic.Evaluated("Transpose");

    /// <summary>The squared Frobenius norm Σ Aᵢⱼ².</summary>
    public static Scalar Norm2(Mat a) => throw Symbolic.Evaluated("Norm2");

    /// <summary>The trace Σ Aᵢᵢ of a square matrix.</summary>
    public static Scalar Trace(Mat a) => throw Symbolic.Evaluated("Trace");

    /// <summary>The outer product a bᵀ: a row per component of <paramref name="a"/>, a column per component of <paramref name="b"/>.</summary>
    public static Mat Outer(Vec a, Vec b) => throw Symbolic.Evaluated("Outer");

    /// <summary>The matrix of the given rows, equal lengths. Entries that are the number 0 take no part in products.</summary>
    public static Mat Matrix(params Vec[] rows) => throw Symbolic.Evaluated("Matrix");

    /// <summary>The identity matrix of a constant size.</summary>
    public static Mat Identity(int size) => throw Symbolic.Evaluated("Identity");

    /// <summary>
    /// The canonical symplectic form Ω = [0 I; −I 0] of a constant even size, for states (q, p): a map with Jacobian J is symplectic where
    /// Transpose(J) * Ω * J = Ω.
    /// </summary>
    public static Mat SymplecticForm(int size) => throw Symbolic.Evaluated("SymplecticForm");
}
