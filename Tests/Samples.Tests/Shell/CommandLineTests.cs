using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests.Shell;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-samples-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly StandInSample _default = new(SampleCatalog.Default, new Metric("error", 1e-3, 1e-2), new Metric("drift", 0.5));
    private readonly StandInSample _failing = new("failing", new Metric("accuracy", 0.8, 0.9, Comparison.AtLeast));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("henon", "henon-heiles, failing, list or all")]
    [InlineData("--colour", "--steps, --seed, --threads, --out or --json")]
    [InlineData("--steps many", "--steps expects a whole number of at least 1, got 'many'")]
    [InlineData("--steps 0", "--steps expects a whole number of at least 1, got '0'")]
    [InlineData("--steps", "--steps")]
    [InlineData("failing --seed -3", "--seed expects a whole number of at least 0, got '-3'")]
    [InlineData("failing --threads 1.5", "--threads expects a whole number of at least 1, got '1.5'")]
    [InlineData("failing henon-heiles", "henon-heiles, failing, list or all")]
    [InlineData("all --json", "--json")]
    [InlineData("failing --colour pink", "--colour expects red, green or blue, got 'pink'")]
    [InlineData("henon-heiles --colour red", "--colour")]
    public void BadCommandLine_IsRefused_WithOneLineAndExitCode2(string arguments, string expected)
    {
        Assert.Equal(2, Run(arguments.Split(' ')));
        string line = Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
        Assert.Null(_default.Context);
    }

    [Fact]
    public void FolderThatIsAFile_IsRefused_BeforeTraining()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Equal(2, Run("--out", file));
        Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Null(_default.Context);
    }

    [Fact]
    public void JsonFileThatIsAFolder_IsRefused_BeforeTraining()
    {
        Assert.Equal(2, Run("--out", _folder, "--json", _folder));
        Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Null(_default.Context);
    }

    [Fact]
    public void List_ShowsOneLinePerSample()
    {
        Assert.Equal(0, Run("list"));
        string[] lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("henon-heiles  the sample henon-heiles", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void NoName_RunsTheDefault_AndPrintsItsFigures()
    {
        Assert.Equal(0, Run("--out", _folder));
        Assert.NotNull(_default.Context);
        Assert.Equal([1500, 500], _default.Stages);
        Assert.Contains("≤ 0.01", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("step 2000 of 2000, loss [1.0]", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void UnmetBound_GivesExitCode1()
        => Assert.Equal(1, Run("failing", "--out", _folder));

    [Fact]
    public void Options_ReachTheSample()
    {
        Assert.Equal(0, Run("henon-heiles", "--steps", "20", "--seed", "7", "--threads", "3", "--out", _folder));
        Assert.Equal([15, 5], _default.Stages);
        Assert.Equal(7, _default.Context!.Seed);
        Assert.Equal(3, _default.Context.Threads);
        Assert.Equal(Path.Combine(_folder, "henon-heiles.weights"), _default.Context.PathOf(".weights"));
    }

    [Theory]
    [InlineData("failing", "red")]
    [InlineData("failing --colour blue", "blue")]
    public void OwnOption_ReachesTheSample_OrIsItsFirstWord(string arguments, string word)
    {
        Run([.. arguments.Split(' '), "--out", _folder]);
        Assert.Equal(word, _failing.Context!.Choice(StandInSample.Colour));
    }

    [Fact]
    public void List_OfTheCatalog_HasOneLinePerSample_AndNamesAreDifferent()
    {
        var output = new StringWriter();
        Assert.Equal(0, new CommandLine(SampleCatalog.Samples, output, _error).Run(["list"], CancellationToken.None));
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(SampleCatalog.Samples.Select(static sample => sample.Name), lines.Select(static line => line.Split("  ")[0]));
        Assert.Distinct(lines.Select(static line => line.Split("  ")[0]));
    }

    [Fact]
    public void All_PrintsOneTable()
    {
        Run("all", "--out", _folder);
        string[] rows = _output.ToString().Split('\n');
        Assert.Single(rows, static row => row.Contains("metric", StringComparison.Ordinal) && row.Contains("bound", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("henon-heiles", StringComparison.Ordinal) && row.Contains("drift", StringComparison.Ordinal));
        Assert.Contains(rows, static row => row.Contains("failing", StringComparison.Ordinal) && row.Contains("accuracy", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_HoldsSampleSeedSecondsAndFlatMetrics()
    {
        string file = Path.Combine(_folder, "deep", "figures.json");
        Run("--seed", "5", "--out", _folder, "--json", file);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement root = document.RootElement;
        Assert.Equal(["sample", "seed", "seconds", "metrics"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("henon-heiles", root.GetProperty("sample").GetString());
        Assert.Equal(5, root.GetProperty("seed").GetInt32());
        Assert.True(root.GetProperty("seconds").GetDouble() >= 0);
        Assert.Equal(1e-3, root.GetProperty("metrics").GetProperty("error").GetDouble());
        Assert.Equal(0.5, root.GetProperty("metrics").GetProperty("drift").GetDouble());
    }

    [Fact]
    public void NumberThatIsNotFinite_IsNullInJson()
    {
        string file = Path.Combine(_folder, "figures.json");
        var result = new SampleResult([new Metric("lost", double.PositiveInfinity)]);
        MetricsJson.Write(file, new SampleRun("sample", 1, 0.5, result));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("metrics").GetProperty("lost").ValueKind);
    }

    [Fact]
    public void All_RunsEverySample_AndFailsWhenOneDoes()
    {
        string file = Path.Combine(_folder, "figures.json");
        Assert.Equal(1, Run("all", "--out", _folder, "--json", file));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(["henon-heiles", "failing"], document.RootElement.EnumerateArray().Select(run => run.GetProperty("sample").GetString()));
    }

    [Fact]
    public void CancelledBeforeTheSecondSample_SkipsIt()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Equal(1, Line().Run(["all", "--out", _folder], cancellation.Token));
        Assert.NotNull(_default.Context);
        Assert.Null(_failing.Context);
    }

    private int Run(params string[] arguments) => Line().Run(arguments, CancellationToken.None);

    private CommandLine Line() => new([_default, _failing], _output, _error);
}
