using System;
using Xunit;

namespace Fluxion.Samples.Tests.StructuredResnets;

public sealed class StructureTests
{
    [Fact]
    public void SymplecticDefect_OfAShearOfMomenta_Is0()
        => Assert.Equal(0, Structure.SymplecticDefect(new double[,] { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 2, 3, 1, 0 }, { 3, 5, 0, 1 } }));

    [Fact]
    public void SymplecticDefect_OfStretchedPositions_IsTheirExcess()
        => Assert.Equal(Math.Sqrt(2), Structure.SymplecticDefect(new double[,] { { 2, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } }), 1e-15);

    [Fact]
    public void Determinant_WithZeroOnTheDiagonal_Pivots()
        => Assert.Equal(-10, Structure.Determinant(new double[,] { { 0, 2, 1 }, { 1, 1, 0 }, { 3, 1, 4 } }), 1e-14);

    [Fact]
    public void Determinant_OfDependentColumns_Is0()
        => Assert.Equal(0, Structure.Determinant(new double[,] { { 0, 2 }, { 0, 5 } }));
}
