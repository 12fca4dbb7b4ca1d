using System.Diagnostics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics.Single;

public sealed class SingleDeterminismTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void FunctionsFoldsAndTransposes_HaveTheSameBitsWithoutInstructionSets(string disabled)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SingleFingerprint).Assembly.Location, SingleFingerprint.Command]) { RedirectStandardOutput = true };
        start.Environment[disabled] = "0";
        using Process child = Process.Start(start)!;
        string fingerprint = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        Assert.Equal(0, child.ExitCode);
        Assert.Equal(SingleFingerprint.Compute(), fingerprint);
    }
}
