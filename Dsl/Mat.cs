namespace Fluxion;

/// <summary>A symbolic matrix of a shape known at compile time. Exists at compile time only.</summary>
public readonly struct Mat
{
    /// <summary>A · x, with as many columns of A as x has components.</summary>
    public static Vec operator *(Mat a, Vec x) => throw Symbolic.Evaluated("A Mat");
}
