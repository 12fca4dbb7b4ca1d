using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>The modes that a symplectic flow can be trained in, from the command line.</summary>
public sealed class TrainingModeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-mode-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void HarmonicOscillator_InEveryMode_LearnsAndDiffers()
    {
        JsonElement all = Metrics("harmonic-oscillator", "all", steps: 70);
        double[] errors = [.. ((string[])["residual", "matching", "mixed", "supervised"]).Select(mode => all.GetProperty("relative_error_t1_" + mode).GetDouble())];
        Assert.All(errors, static error => Assert.InRange(error, 1e-12, 0.1));
        Assert.Equal(4, errors.Distinct().Count());

        JsonElement mixed = Metrics("harmonic-oscillator", "mixed", steps: 70);
        Assert.Equal(errors[2], mixed.GetProperty("relative_error_t1").GetDouble());
        JsonElement own = Metrics("harmonic-oscillator", null, steps: 70);
        Assert.Equal(errors[0], own.GetProperty("relative_error_t1").GetDouble());
    }

    [Fact]
    public void HenonHeiles_FromTrajectories_Learns()
        => Assert.InRange(Metrics("henon-heiles", "supervised", steps: 60).GetProperty("relative_error_t1").GetDouble(), 1e-12, 0.2);

    private JsonElement Metrics(string sample, string? mode, int steps)
    {
        string json = Path.Combine(_folder, "figures.json");
        string[] arguments = [sample, "--steps", steps.ToString(System.Globalization.CultureInfo.InvariantCulture), "--out", _folder, "--json", json, .. mode is null ? (string[])[] : ["--mode", mode]];
        var errors = new StringWriter();
        Assert.InRange(new CommandLine(SampleCatalog.Samples, new StringWriter(), errors).Run(arguments, CancellationToken.None), 0, 1);
        Assert.Empty(errors.ToString());
        using JsonDocument figures = JsonDocument.Parse(File.ReadAllText(json));
        return figures.RootElement.GetProperty("metrics").Clone();
    }
}
