using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests;

public sealed class SmallRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fluxion-run-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("henon-heiles", 60, "training_loss", 0.2)]
    [InlineData("harmonic-oscillator", 60, "training_loss", 0.2)]
    [InlineData("damped-oscillator", 60, "training_loss", 0.5)]
    [InlineData("supervised-sympflow", 60, "relative_error_t1", 0.3)]
    [InlineData("regression", 1500, "test_rmse", 0.02)]
    [InlineData("heat", 100, "relative_l2", 1e-3)]
    [InlineData("burgers", 200, "relative_l2", 0.1)]
    [InlineData("neural-ode", 60, "relative_l2", 0.02)]
    [InlineData("discovery", 60, "free_test_mse", 0.15)]
    [InlineData("slide-hamiltonian", 300, "mass_matrix_error_substeps", 0.5)]
    [InlineData("gradient-depth", 1, "gradient_error", 1e-6)]
    [InlineData("resnet-as-euler", 1, "identity_error", 1e-15)]
    [InlineData("structured-resnets", 100, "test_rmse", 0.1)]
    [InlineData("gradient-descent", 1, "contraction_error", 1e-6)]
    [InlineData("universal-approximation", 60, "max_error_tanh_h40", 0.3)]
    [InlineData("classification", 150, "logistic_loss_circle", 0.3)]
    [InlineData("convolution", 600, "digits_error", 0.2)]
    public void Sample_RunSmall_LearnsAndWritesItsFigures(string sample, int steps, string metric, double bound)
    {
        string json = Path.Combine(_folder, "figures.json");
        var output = new StringWriter();
        var errors = new StringWriter();
        string[] arguments = [sample, "--steps", steps.ToString(System.Globalization.CultureInfo.InvariantCulture), "--out", _folder, "--json", json];
        int code = new CommandLine(SampleCatalog.Samples, output, errors).Run(arguments, CancellationToken.None);
        Assert.InRange(code, 0, 1);
        Assert.Empty(errors.ToString());
        using JsonDocument figures = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal(sample, figures.RootElement.GetProperty("sample").GetString());
        Assert.InRange(figures.RootElement.GetProperty("metrics").GetProperty(metric).GetDouble(), 0, bound);
        Assert.Contains(Directory.GetFiles(_folder, "*.png"), static file => new FileInfo(file).Length > 5000);
    }
}
