using System;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Fluxion.Samples.Shell;

/// <summary>Shows how far a training is: a bar on a terminal, a plain line every few seconds when the output is redirected.</summary>
/// <param name="console">Where to.</param>
public sealed class ProgressDisplay(IAnsiConsole console)
{
    /// <summary>Shortest time between two plain lines.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Runs a piece of work and shows its progress.</summary>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="title">What is being done.</param>
    /// <param name="total">Number of steps that make the work complete.</param>
    /// <param name="work">The work; it calls its argument with the number of steps done and a short note, as often as it likes.</param>
    /// <returns>What the work returns.</returns>
    public T Show<T>(string title, int total, Func<Action<int, string>, T> work)
        => console.Profile.Out.IsTerminal ? ShowBar(title, total, work) : ShowLines(title, total, work);

    private T ShowBar<T>(string title, int total, Func<Action<int, string>, T> work)
        => console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(bars =>
            {
                ProgressTask bar = bars.AddTask(Markup.Escape(title), maxValue: total);
                return work((done, note) =>
                {
                    bar.Value = done;
                    bar.Description = Markup.Escape($"{title}: {note}");
                });
            });

    private T ShowLines<T>(string title, int total, Func<Action<int, string>, T> work)
    {
        var sinceLast = Stopwatch.StartNew();
        return work((done, note) =>
        {
            if (sinceLast.Elapsed < Pause && done < total)
                return;
            sinceLast.Restart();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{title}: step {done} of {total}, {note}");
        });
    }
}
