using CsCheck;

namespace Fluxion.Properties.Graphs;

/// <summary>Random programs that shrink: CsCheck retries a failing seed's neighbours of smaller size and prints the smallest with its seed.</summary>
internal static class GraphGen
{
    /// <summary>Programs of up to 40 ops on vectors of up to 3 components.</summary>
    public static Gen<RandomGraph> Small { get; } = Sized(40, 3);

    /// <summary>Programs whose vectors fill SIMD lanes, with remainders.</summary>
    public static Gen<RandomGraph> Wide { get; } = Sized(30, 21);

    private static Gen<RandomGraph> Sized(int ops, int width)
        => Gen.Select(Gen.UInt.Array[1, ops], Gen.Int[1, width], Gen.Int[1, width], Gen.Int)
            .Select(static recipe => Decoder.Decode(recipe.Item1, recipe.Item2, recipe.Item3, recipe.Item4));
}
