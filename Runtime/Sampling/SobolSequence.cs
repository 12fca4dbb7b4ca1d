using System;
using System.Numerics;

namespace Fluxion;

/// <summary>
/// The Sobol' sequence (Sobol', USSR Comput. Math. Math. Phys. 7, 1967) in base 2 with the direction numbers of Joe &amp; Kuo, "Constructing
/// Sobol sequences with better two-dimensional projections" (SIAM J. Sci. Comput. 30, 2008), table new-joe-kuo-6, in Gray-code order
/// (Antonov &amp; Saleev, 1979): coordinate j of point i is ⊕ₖ gₖ vⱼₖ, g = i ⊕ ⌊i/2⌋. Any 2ᵐ consecutive points from a multiple of 2ᵐ on fill
/// every interval of length 2⁻ᵐ of every coordinate exactly once.
/// </summary>
public static class SobolSequence
{
    /// <summary>The number of coordinates there are direction numbers for.</summary>
    public const int Dimensions = 21;

    private const int Bits = 32;

    // A degree s, the inner coefficients a of the primitive polynomial, and the first s numbers m; dimension 0 is van der Corput's.
    private static readonly (int Degree, uint Coefficients, uint[] First)[] Polynomials =
    [
        (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]), (5, 14, [1, 3, 5, 5, 31]), (6, 1, [1, 3, 3, 9, 7, 49]), (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]), (6, 19, [1, 1, 1, 15, 7, 5]), (6, 22, [1, 3, 1, 15, 13, 25]), (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]), (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    // v[j · 32 + k], the digits of the k-th direction number of coordinate j after the binary point.
    private static readonly uint[] Directions = CreateDirections();

    /// <summary>Coordinate <paramref name="dimension"/> of point <paramref name="index"/> as a 32-bit binary fraction.</summary>
    /// <param name="index">The point, from 0; the first point is zero.</param>
    /// <param name="dimension">The coordinate, from 0 to <see cref="Dimensions"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coordinate.</exception>
    public static uint Fraction(uint index, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        uint digits = 0;
        for (uint gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
            digits ^= Directions[(dimension * Bits) + BitOperations.TrailingZeroCount(gray)];
        return digits;
    }

    // m_k = 2 a₁ m_{k−1} ⊕ 4 a₂ m_{k−2} ⊕ … ⊕ 2ˢ m_{k−s} ⊕ m_{k−s},  v_k = m_k / 2ᵏ.
    private static uint[] CreateDirections()
    {
        uint[] directions = new uint[Dimensions * Bits];
        for (int k = 0; k < Bits; k++)
            directions[k] = 1u << (Bits - 1 - k);
        for (int j = 1; j < Dimensions; j++)
        {
            (int degree, uint coefficients, uint[] first) = Polynomials[j - 1];
            Span<uint> v = directions.AsSpan(j * Bits, Bits);
            for (int k = 0; k < degree; k++)
                v[k] = first[k] << (Bits - 1 - k);
            for (int k = degree; k < Bits; k++)
            {
                v[k] = v[k - degree] ^ (v[k - degree] >> degree);
                for (int i = 1; i < degree; i++)
                    v[k] ^= ((coefficients >> (degree - 1 - i)) & 1) * v[k - i];
            }
        }

        return directions;
    }
}
