using System.Linq;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Model;
using Xunit;

namespace Fluxion.Generator.Tests.Batches;

/// <summary>How rows and vectors are split into register blocks.</summary>
public class BlocksTests
{
    [Theory]
    [InlineData(64, 8, "8x8")]
    [InlineData(10, 4, "1x4 2x3")]
    [InlineData(10, 8, "2x5")]
    [InlineData(64, 6, "9x6 2x5")]
    [InlineData(3, 8, "1x3")]
    [InlineData(1, 4, "1x1")]
    public void Split_IsIntoTheFewestBlocksOfNearlyEqualSize(int count, int most, string expected)
        => Assert.Equal(expected, string.Join(' ', Blocks.Split(count, most).Select(static part => $"{part.Blocks}x{part.Rows}")));

    [Fact]
    public void Split_CoversAllRowsAndExceedsNoBound()
    {
        for (int count = 1; count <= 200; count++)
        {
            for (int most = 1; most <= 16; most++)
            {
                (int Blocks, int Rows)[] parts = [.. Blocks.Split(count, most)];
                Assert.Equal(count, parts.Sum(static part => part.Blocks * part.Rows));
                Assert.All(parts, part => Assert.InRange(part.Rows, 1, most));
                Assert.Equal((count + most - 1) / most, parts.Sum(static part => part.Blocks));
            }
        }
    }

    // What the sums, what they meet and one factor take of 16 or 32 registers.
    [Theory]
    [InlineData(256, 16)]
    [InlineData(512, 32)]
    public void Blocks_FitIntoTheRegisters(int bits, int registers)
    {
        var shape = new VectorShape(bits, Element.Double);
        for (int vectors = 1; vectors <= 24; vectors++)
        {
            (int rows, int columns) = shape.Block(vectors);
            Assert.InRange((rows * columns) + columns + 1, 1, registers);
            Assert.InRange(columns, 1, vectors);
        }

        Assert.InRange((shape.OuterBlock.Rows * shape.OuterBlock.Columns) + shape.OuterBlock.Columns + 1, 1, registers);
    }
}
