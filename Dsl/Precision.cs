namespace Fluxion;

/// <summary>The type of numbers that a model or a vector field is compiled for.</summary>
public enum Precision
{
    /// <summary><c>double</c>: 53 bits. The default; second-order training and long integrations need it.</summary>
    Double,

    /// <summary><c>float</c>: 24 bits, twice as many numbers per vector and per cache line.</summary>
    Single,
}
