using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace Fluxion.Mutants;

/// <summary>
/// A process that judges mutants: one that hangs, overflows the stack or eats the memory takes only its process with it. Time is that of the processor, so
/// that a busy machine kills nothing.
/// </summary>
internal sealed class Worker(string[] arguments) : IDisposable
{
    /// <summary>The fate of a mutant whose tests take many times as long as without it: a loop that never ends.</summary>
    public const string Endless = "endless";

    /// <summary>How many times as long as all tests without a mutant counts as endless.</summary>
    private const int Patience = 8;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private Process? _process;
    private TimeSpan _limit;

    /// <summary>What became of a mutant: what killed it, or a word of <see cref="Mutants.Judge"/>.</summary>
    public async Task<string> Judge(int mutant)
    {
        if (_process is null) await Start();
        return await Ask(mutant, _limit);
    }

    /// <summary>Whether the tests pass without a mutant.</summary>
    public async Task<string> JudgeNone() => await Judge(FocusedTests.None);

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _process = null;
    }

    private async Task<string> Ask(int mutant, TimeSpan limit)
    {
        TimeSpan start = _process!.TotalProcessorTime;
        await _process.StandardInput.WriteLineAsync(mutant.ToString(CultureInfo.InvariantCulture));
        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        while (await Task.WhenAny(answer, Task.Delay(Look)) != answer)
        {
            if (_process.HasExited || _process.TotalProcessorTime - start <= limit) continue;
            Dispose();
            return Endless;
        }

        if (await answer is { } line) return line;
        Dispose();
        return "crash";
    }

    private async Task Start()
    {
        // One thread each, and little memory: the workers stand side by side.
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (KeyValuePair<string, string> setting in new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1", ["DOTNET_GCHeapHardLimit"] = "60000000", ["DOTNET_TieredPGO"] = "0" })
            start.Environment[setting.Key] = setting.Value;
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        if (await Ask(FocusedTests.None, TimeSpan.MaxValue) is var fate && fate != Mutants.Judge.Survived) throw new InvalidOperationException($"{fate} fails without any mutant.");
        _limit = Patience * _process.TotalProcessorTime;
    }
}
