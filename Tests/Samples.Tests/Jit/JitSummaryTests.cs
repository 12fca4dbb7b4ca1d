using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Samples.Tests.Jit;

/// <summary>
/// What the JIT says of itself: it stops optimising a method beyond 60 000 bytes or about 20 000 instructions of IL, without a word, and then it is seven times
/// slower. No emitted kernel method of the samples may come near.
/// </summary>
public sealed partial class JitSummaryTests(ITestOutputHelper log)
{
    private const int LargestCode = 20_000, LargestIL = 20_000;

    [Fact]
    public async Task EmittedKernels_AreAllFullyOptimised_AndFarFromTheSizeWhereTheJitGivesUp()
    {
        ILookup<string, Compiled> compiled = (await Summary()).ToLookup(static line => line.Method);
        Assert.Contains("MinOpts", Assert.Single(compiled[JitProgram.Control]).Tier, StringComparison.Ordinal);

        string[] kernels = [.. JitProgram.Methods().Select(static method => $"{method.DeclaringType!.FullName}:{method.Name}").Distinct()];
        Assert.True(kernels.Length > 300, $"the samples have {kernels.Length} kernel methods");
        Compiled[] lines = [.. kernels.SelectMany(kernel => compiled[kernel])];
        Assert.DoesNotContain(kernels, kernel => !compiled.Contains(kernel));
        Assert.DoesNotContain(lines, static line => line.Tier != "FullOpts");
        Assert.DoesNotContain(lines, static line => line.IL > LargestIL);
        // Where 512 bits are done in software, their bodies are long and never run.
        Assert.DoesNotContain(lines, static line => line.Code > LargestCode && (Vector512.IsHardwareAccelerated || !line.Method.Contains(".Lanes512.", StringComparison.Ordinal)));

        log.WriteLine($"{lines.Length} methods, {lines.Sum(static line => line.Code) / 1024} KiB of machine code from {lines.Sum(static line => line.IL) / 1024} KiB of IL");
        foreach (Compiled line in lines.OrderByDescending(static line => line.Code).Take(10))
            log.WriteLine($"{line.Code} bytes from {line.IL} of IL: {line.Method}");
    }

    private async Task<List<Compiled>> Summary()
    {
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [typeof(JitSummaryTests).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DOTNET_JitStdOutFile"] = file;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"the process ended with {process.ExitCode}:\n{await output}{await errors}");
            return [.. File.ReadLines(file).Select(static line => Line().Match(line)).Where(static match => match.Success).Select(static match => new Compiled(match))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    //   12: JIT compiled Namespace.Type:Method(double):double [FullOpts, IL size=57, code size=130]
    [GeneratedRegex(@"JIT compiled (?:\(dynamicClass\):)?(?<method>[^(\[ ]+).*\[(?<tier>[^,\]]+).*IL size=(?<il>\d+), code size=(?<code>\d+)")]
    private static partial Regex Line();

    private sealed record Compiled(string Method, string Tier, int IL, int Code)
    {
        public Compiled(Match match)
            : this(match.Groups["method"].Value, match.Groups["tier"].Value, int.Parse(match.Groups["il"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture))
        {
        }
    }
}
