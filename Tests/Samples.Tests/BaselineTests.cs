using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;
using static Fluxion.Testing.Baseline;

namespace Fluxion.Samples.Tests;

public sealed class BaselineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-baseline-").FullName;

    private string Source => Path.Combine(_folder, "ThingTests.cs");

    private string Verified => Path.Combine(_folder, "ThingTests.Case.verified.cs");

    private string Received => Path.Combine(_folder, "ThingTests.Case.received.cs");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TextThatWasNeverAccepted_Fails_AndIsWrittenForReading()
    {
        await Assert.ThrowsAsync<XunitException>(() => Verify("a\r\nb", source: Source, test: "Case"));
        Assert.Equal("a\nb", await File.ReadAllTextAsync(Received));
    }

    [Fact]
    public async Task EqualText_Passes_AndRemovesTheReceivedFile()
    {
        await File.WriteAllTextAsync(Verified, "a\r\nb");
        await File.WriteAllTextAsync(Received, "old");
        await Verify("a\nb", source: Source, test: "Case");
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task DifferentText_Fails_AndNamesTheLine()
    {
        await File.WriteAllTextAsync(Verified, "a\nb");
        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => Verify("a\nc", source: Source, test: "Case"));
        Assert.Contains("in line 2", exception.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb", await File.ReadAllTextAsync(Verified));
    }
}
