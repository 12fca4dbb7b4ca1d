using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Spectre.Console;

namespace Fluxion.Samples.Shell;

/// <summary>The command line: which samples to run, and how.</summary>
/// <param name="samples">The samples that can be named.</param>
/// <param name="output">Receives everything that is not an error.</param>
/// <param name="error">Receives errors, one line each.</param>
public sealed class CommandLine(IReadOnlyList<ISample> samples, TextWriter output, TextWriter error)
{
    /// <summary>All figures were met, or there were none to meet.</summary>
    public const int Accepted = 0;

    /// <summary>A figure was not met.</summary>
    public const int NotAccepted = 1;

    /// <summary>The command line, or a file it names, cannot be used.</summary>
    public const int BadInput = 2;

    private readonly Option<int?> _steps = WholeNumber("--steps", "N", 1, "total number of training steps (default: the sample's own)");
    private readonly Option<int?> _seed = WholeNumber("--seed", "N", 0, "seed of weights and training data (default: 1)");
    private readonly Option<int?> _threads = WholeNumber("--threads", "N", 1, "number of worker threads (default: all processors)");
    private readonly Option<string?> _folder = new("--out") { HelpName = "DIR", Description = "folder of the pictures (default: out)", Recursive = true };
    private readonly Option<string?> _json = new("--json") { HelpName = "FILE", Description = "write the figures as JSON", Recursive = true };

    /// <summary>Parses the arguments and runs what they name.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="cancellation">Signalled by Ctrl-C.</param>
    /// <returns><see cref="Accepted"/>, <see cref="NotAccepted"/> or <see cref="BadInput"/>.</returns>
    public int Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        ParseResult parse = Root(cancellation).Parse(arguments);
        if (parse.Errors.Count > 0)
            return Refuse(Explain(parse));
        try
        {
            return parse.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(exception.Message);
        }
    }

    private RootCommand Root(CancellationToken cancellation)
    {
        var root = new RootCommand("Samples of Fluxion. Each trains for real and compares itself with an accurate reference.")
        {
            _steps, _seed, _threads, _folder, _json,
        };
        if (samples.FirstOrDefault(sample => sample.Name == SampleCatalog.Default) is { } byDefault)
            root.SetAction(parse => Execute([byDefault], parse, cancellation));

        var list = new Command("list", "List the samples.");
        list.SetAction(_ => List());
        root.Add(list);

        var all = new Command("all", "Run all samples, one after another.");
        all.SetAction(parse => Execute(samples, parse, cancellation));
        root.Add(all);

        foreach (ISample sample in samples)
        {
            var command = new Command(sample.Name, sample.Description);
            (SampleChoice Choice, Option<string?> Option)[] own = [.. sample.Choices.Select(static choice => (choice, OneOf(choice)))];
            foreach ((_, Option<string?> option) in own) command.Add(option);
            command.SetAction(parse => Execute([sample], parse, cancellation, own
                .Select(pair => KeyValuePair.Create(pair.Choice.Option, parse.GetValue(pair.Option) ?? pair.Choice.Values[0]))));
            root.Add(command);
        }

        return root;
    }

    private int List()
    {
        int width = samples.Select(sample => sample.Name.Length).DefaultIfEmpty().Max() + 2;
        foreach (ISample sample in samples)
            output.WriteLine(sample.Name.PadRight(width) + sample.Description);
        return Accepted;
    }

    private int Execute(IReadOnlyList<ISample> chosen, ParseResult parse, CancellationToken cancellation, IEnumerable<KeyValuePair<string, string>>? words = null)
    {
        var defaults = new SampleOptions();
        SampleOptions options = defaults with
        {
            Steps = parse.GetValue(_steps),
            Seed = parse.GetValue(_seed) ?? defaults.Seed,
            Threads = parse.GetValue(_threads),
            Folder = parse.GetValue(_folder) ?? defaults.Folder,
            JsonFile = parse.GetValue(_json),
            Choices = new Dictionary<string, string>(words ?? []),
        };
        IReadOnlyList<SampleRun> runs = new SampleRunner(Console()).Run(chosen, options, cancellation);
        return runs.Count == chosen.Count && runs.All(run => run.Result.IsAccepted) ? Accepted : NotAccepted;
    }

    private IAnsiConsole Console()
    {
        var destination = new AnsiConsoleOutput(output);
        if (destination.IsTerminal)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = destination });

        // A file has no colours and no width: never break a line of the table.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = destination, Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 140;
        return console;
    }

    private int Refuse(string reason)
    {
        error.WriteLine(reason.ReplaceLineEndings(" "));
        return BadInput;
    }

    private string Explain(ParseResult parse) => parse.UnmatchedTokens is [var token, ..]
        ? token.StartsWith('-')
            ? $"Unknown option '{token}': expected --steps, --seed, --threads, --out or --json."
            : $"Unknown sample '{token}': expected {string.Join(", ", samples.Select(sample => sample.Name))}, list or all."
        : parse.Errors[0].Message;

    private static Option<string?> OneOf(SampleChoice choice) => new(choice.Option)
    {
        HelpName = string.Join('|', choice.Values),
        Description = $"{choice.Description} (default: {choice.Values[0]})",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (choice.Values.Contains(text))
                return text;
            result.AddError($"{choice.Option} expects {string.Join(", ", choice.Values.SkipLast(1))} or {choice.Values[^1]}, got '{text}'.");
            return null;
        },
    };

    private static Option<int?> WholeNumber(string name, string placeholder, int minimum, string description) => new(name)
    {
        HelpName = placeholder,
        Description = description,
        Recursive = true,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= minimum)
                return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} expects a whole number of at least {minimum}, got '{text}'."));
            return null;
        },
    };
}
