using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Fluxion.Contest;

/// <summary>
/// A contestant as a process of its own that a referee talks to in lines, so that all of them can be timed in turn while none runs:
/// <c>list</c> answers its entries, <c>open W f n</c> builds one, checks and warms it, <c>time s</c> runs it for s seconds, <c>close</c> frees it.
/// Answers end with a line <c>.</c>; what goes wrong is answered as <c>error …</c>.
/// </summary>
internal sealed class Server(IReadOnlyList<Entry> entries, bool wall)
{
    private const double WarmSeconds = 0.7;
    private const double SampleSeconds = 1e-3;

    private ICase? _case;
    private int _repeats = 1;

    /// <summary>Answers lines until the input ends.</summary>
    public void Run()
    {
        while (Console.ReadLine() is { } line)
        {
            try
            {
                Answer(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Console.WriteLine($"error {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
            }

            Console.WriteLine(".");
            Console.Out.Flush();
        }
    }

    private void Answer(string[] words)
    {
        switch (words)
        {
            case ["list"]:
                foreach (Entry entry in entries) Console.WriteLine(entry);
                break;
            case ["open", string workload, string formulation, string numbers]:
                Open(entries.First(entry => entry.ToString() == $"{workload} {formulation} {numbers}"));
                break;
            case ["time", string seconds]:
                Time(double.Parse(seconds, CultureInfo.InvariantCulture));
                break;
            case ["close"]:
                _case?.Dispose();
                _case = null;
                break;
            default:
                throw new ArgumentException($"Expected list, open, time or close, got '{string.Join(' ', words)}'.");
        }
    }

    private void Open(Entry entry)
    {
        _case?.Dispose();
        _case = entry.Create();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check {string.Join(' ', _case.Check().Select(static value => value.ToString("R", CultureInfo.InvariantCulture)))}"));
        double start = Clock.Wall();
        _repeats = 1;
        while (Clock.Wall() - start < WarmSeconds)
        {
            if (Sample() * _repeats < SampleSeconds)
                _repeats *= 2;
        }

        _repeats = Math.Max(1, (int)Math.Ceiling(SampleSeconds / Sample()));
    }

    private void Time(double seconds)
    {
        var samples = new List<string>();
        double start = Clock.Wall();
        while (Clock.Wall() - start < seconds || samples.Count < 3)
            samples.Add((1e6 * Sample()).ToString("F4", CultureInfo.InvariantCulture));
        Console.WriteLine($"time {string.Join(' ', samples)}");
    }

    private double Sample()
    {
        ICase running = _case ?? throw new InvalidOperationException("Nothing is open.");
        double start = wall ? Clock.Wall() : Clock.Processor();
        for (int i = 0; i < _repeats; i++)
            running.Run();
        return ((wall ? Clock.Wall() : Clock.Processor()) - start) / _repeats;
    }
}
