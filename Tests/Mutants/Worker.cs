using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;

namespace Fluxion.Mutants;

/// <summary>A process that judges mutants: one that hangs, overflows the stack or eats the memory takes only its process with it.</summary>
internal sealed class Worker(string[] arguments) : IDisposable
{
    /// <summary>The fate of a mutant whose tests took too long: a loop that never ends, or a slow machine. It counts as no kill.</summary>
    public const string NoEnd = "no end";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private Process? _process;

    /// <summary>What became of a mutant: "survived", "uncompilable", <see cref="NoEnd"/>, or what killed it.</summary>
    public async Task<string> Judge(int mutant)
    {
        _process ??= Start();
        await _process.StandardInput.WriteLineAsync(mutant.ToString(CultureInfo.InvariantCulture));
        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        if (await Task.WhenAny(answer, Task.Delay(Patience)) != answer)
        {
            Dispose();
            return NoEnd;
        }

        if (await answer is { } line) return line;
        Dispose();
        return "crash";
    }

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _process = null;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--judge");
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
