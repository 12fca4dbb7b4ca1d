using System.Diagnostics;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class DeterminismTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Training_HasTheSameBitsWithoutInstructionSets(string disabled)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TrainingFingerprint).Assembly.Location, TrainingFingerprint.Command]) { RedirectStandardOutput = true };
        start.Environment[disabled] = "0";
        using Process child = Process.Start(start)!;
        string fingerprint = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        Assert.Equal(0, child.ExitCode);
        Assert.Equal(TrainingFingerprint.Compute(threads: 1), fingerprint);
    }

    [Fact]
    public void Training_HasTheSameBitsForEveryNumberOfThreads() =>
        Assert.Single(new[] { 1, 2, 3, 4, 7, 8, 16 }.Select(TrainingFingerprint.Compute).Distinct());
}
