using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Fluxion.Runtime.Tests.Formats;

public sealed class CsvTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-csv-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("table.csv", false)]
    [InlineData("table.csv.gz", true)]
    public void Read_OfRows_GivesThem(string name, bool compressed)
    {
        CsvTable table = CsvTable.Read(Written(name, "1,2.5,-3e2\r\n\n4, 5 ,6\n", compressed), columns: 3);
        Assert.Equal((2, 3), (table.Rows, table.Columns));
        Assert.Equal([1, 2.5, -300, 4, 5, 6], table.Values.ToArray());
        Assert.Equal([4, 5, 6], table.Row(1).ToArray());
    }

    [Theory]
    [InlineData("1,2\n3,NaN\n", 0, "row 2, column 2: expected a finite number, found 'NaN'")]
    [InlineData("1,2\n3,x\n", 0, "row 2, column 2: expected a finite number, found 'x'")]
    [InlineData("1,2\n\n,4\n", 0, "row 3, column 1: expected a finite number, found ''")]
    [InlineData("1,2\n3,4,5\n", 0, "row 2: expected 2 columns, found 3")]
    [InlineData("1,2\n3,\"a, b\"\n", 0, "row 2: expected 2 columns, found 3")]
    [InlineData("1,2\n", 3, "row 1: expected 3 columns, found 2")]
    [InlineData("1,1e999\n", 0, "row 1, column 2: expected a finite number, found '1e999'")]
    [InlineData("\n", 0, "expected at least one row, found none")]
    public void Read_OfABadFile_SaysWhere(string text, int columns, string message)
    {
        string path = Written("bad.csv", text, compressed: false);
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => CsvTable.Read(path, columns));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfNoFile_NamesIt()
    {
        string path = Path.Combine(_folder, "none.csv");
        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => CsvTable.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfTextNamedGz_SaysThatItIsNotCompressed()
    {
        string path = Written("plain.csv.gz", "1,2\n", compressed: false);
        Assert.Contains("gzip", Assert.Throws<InvalidDataException>(() => CsvTable.Read(path)).Message, StringComparison.Ordinal);
    }

    private string Written(string name, string text, bool compressed)
    {
        string path = Path.Combine(_folder, name);
        using FileStream file = File.Create(path);
        using Stream stream = compressed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }
}
