using System.Linq;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class ChunkTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(16, "1")]
    [InlineData(17, "1 1")]
    [InlineData(128, "1 1 1 1 1 1 1 1")]
    [InlineData(700, "6 6 6 6 5 5 5 5")]
    [InlineData(1024, "8 8 8 8 8 8 8 8")]
    [InlineData(150, "2 2 1 1 1 1 1 1")]
    public void Cut_CoversTheBatch_LongerChunksFirst(int samples, string tiles)
    {
        Chunk<double>[] chunks = Chunk<double>.Cut(samples, lanes: 16, tileLength: 1);
        Assert.Equal(tiles, string.Join(" ", chunks.Select(static chunk => chunk.TileCount)));
        int next = 0;
        foreach (Chunk<double> chunk in chunks)
        {
            Assert.Equal(next, chunk.FirstTile);
            next += chunk.TileCount;
        }
    }
}
