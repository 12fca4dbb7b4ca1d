using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Fluxion.Benchmarks;

/// <summary>A process that serves cases (see <c>Contest/Server.cs</c>), asked in lines.</summary>
internal sealed class Contestant : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts a process.</summary>
    /// <param name="name">Its name in tables.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables added to those of this process.</param>
    public Contestant(string name, string[] command, params (string Name, string Value)[] environment)
    {
        Name = name;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach ((string variable, string value) in environment)
            start.Environment[variable] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        Entries = Ask("list");
    }

    /// <summary>Its name in tables.</summary>
    public string Name { get; }

    /// <summary>Lines "workload formulation numbers".</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>Builds a case, lets it warm up, and returns what all contestants must agree on.</summary>
    public double[] Open(string entry) => Values(Ask($"open {entry}").Single());

    /// <summary>Microseconds of single runs of the open case, for some seconds, ascending.</summary>
    public double[] Time(double seconds)
    {
        double[] times = Values(Ask(string.Create(CultureInfo.InvariantCulture, $"time {seconds}")).Single());
        Array.Sort(times);
        return times;
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
    }

    private static double[] Values(string line) => [.. line.Split(' ').Skip(1).Select(static word => double.Parse(word, CultureInfo.InvariantCulture))];

    private List<string> Ask(string question)
    {
        _process.StandardInput.WriteLine(question);
        _process.StandardInput.Flush();
        var lines = new List<string>();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line == ".")
                return lines;
            if (line.StartsWith("error", StringComparison.Ordinal))
                throw new InvalidOperationException($"{Name}, asked '{question}': {line}");
            lines.Add(line);
        }

        throw new InvalidOperationException($"{Name} ended while it was asked '{question}'.");
    }
}
