namespace Fluxion;

/// <summary>
/// A symbolic matrix of a shape known at compile time: a <c>[Parameter]</c>, or what differs from sample to sample, for example a Jacobian.
/// Exists at compile time only. The latter are written out column by column, so they are small: at most 64 columns.
/// </summary>
public readonly struct Mat
{
    /// <summary>The entry in row <paramref name="row"/> and column <paramref name="column"/>, counted from 0; both are constants.</summary>
    public Scalar this[int row, int column] => throw Symbolic.Evaluated("A Mat");

    /// <summary>−A.</summary>
    public static Mat operator -(Mat a) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A + B, equal shapes.</summary>
    public static Mat operator +(Mat a, Mat b) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A − B, equal shapes.</summary>
    public static Mat operator -(Mat a, Mat b) => throw Symbolic.Evaluated("A Mat");

    /// <summary>s · A.</summary>
    public static Mat operator *(Scalar s, Mat a) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A · s.</summary>
    public static Mat operator *(Mat a, Scalar s) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A / s.</summary>
    public static Mat operator /(Mat a, Scalar s) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A · x, with as many columns of A as x has components.</summary>
    public static Vec operator *(Mat a, Vec x) => throw Symbolic.Evaluated("A Mat");

    /// <summary>A · B, with as many columns of A as B has rows.</summary>
    public static Mat operator *(Mat a, Mat b) => throw Symbolic.Evaluated("A Mat");
}
