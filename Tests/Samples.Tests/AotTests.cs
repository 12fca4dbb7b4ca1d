using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Samples.Tests;

/// <summary>
/// The program in <c>Tests/Aot</c> compiled ahead of time. It targets processors with AVX2, so that on a machine with AVX-512 the two runs
/// take the 256-bit and the 512-bit kernels: equal output says that both give equal bits.
/// </summary>
public sealed class AotTests(ITestOutputHelper log)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Tests", "Aot");

    private static string Configuration
        => AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Debug") ? "Debug" : "Release";

    [Fact]
    public async Task Flow_PublishedWithNativeAot_HasNoWarnings_AndGivesTheBitsOfTheJit()
    {
        string target = Directory.CreateTempSubdirectory("fluxion-aot-").FullName;
        try
        {
            string published = await Run("dotnet", "publish", Path.Combine(Folder, "Fluxion.Aot.csproj"), "-c", Configuration, "--no-build", "-o", target, "-nodeReuse:false");
            Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);

            string native = Path.Combine(target, OperatingSystem.IsWindows() ? "Fluxion.Aot.exe" : "Fluxion.Aot");
            Assert.False(File.Exists(Path.Combine(target, "Fluxion.Aot.dll")), "the publish left an assembly: it was not compiled ahead of time");
            log.WriteLine($"{new FileInfo(native).Length} bytes");

            string compiled = await Run(native);
            string interpreted = await Run("dotnet", Path.Combine(Folder, "bin", Configuration, "net10.0", RuntimeInformation.RuntimeIdentifier, "Fluxion.Aot.dll"));
            Assert.Contains("gradient ", compiled, StringComparison.Ordinal);
            Assert.Equal(interpreted, compiled);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        log.WriteLine(await errors);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
        return await output;
    }
}
