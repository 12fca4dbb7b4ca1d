using System;
using System.Globalization;
using System.Threading;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

/// <summary>A compiler that throws or complains behind the pipeline.</summary>
public class StageFailureTests
{
    private static readonly Backend Quiet = new((_, _) => [], (_, _) => "// surface", (_, _) => "// kernels");

    [Theory]
    [InlineData("Check")]
    [InlineData("Surface")]
    [InlineData("Kernels")]
    public void ThrowingStage_BecomesOneDiagnosticWithItsName(string stage)
    {
        Backend broken = stage switch
        {
            "Check" => Quiet with { Check = (_, _) => throw new InvalidCastException("broken\nin two") },
            "Surface" => Quiet with { Surface = (_, _) => throw new InvalidCastException("broken\nin two") },
            _ => Quiet with { Kernels = (_, _) => throw new InvalidCastException("broken\nin two") },
        };

        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(SampleSources.Surrogate), broken);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal("FLX0099", found.Id);
        Assert.Contains("stage " + stage + " on 'Demo.Surrogate': InvalidCastException: broken in two;", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Surrogate", SampleSources.Surrogate.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        if (stage != "Kernels") Assert.Empty(run.Output.Errors());
    }

    [Fact]
    public void Cancellation_IsNotAFailure()
    {
        using var source = new CancellationTokenSource();
        Backend cancelling = Quiet with
        {
            Surface = (_, token) =>
            {
                source.Cancel();
                token.ThrowIfCancellationRequested();
                return "";
            },
        };

        var driver = CSharpGeneratorDriver.Create(new FluxionGenerator(cancelling));
        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(TestCompilation.Create(SampleSources.Surrogate), source.Token));
    }

    [Theory]
    [InlineData("Norm2(Net(x) - y)", 0)]
    [InlineData("Net(x) - y", 1)]
    [InlineData("Mse", Complaint.WholeMember)]
    public void Complaint_StandsAtItsSite(string place, int site)
    {
        Backend complaining = Quiet with { Check = (program, _) => new([new Complaint("FLX0010", program.Subject.Members[1].Key, site, new(["the sum", "1", "2"]))]) };

        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(SampleSources.Surrogate), complaining);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal("the sum: expected 1, found 2", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(place, SampleSources.Surrogate.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Empty(run.Output.Errors());
        Assert.Equal(["Demo.Surrogate.Surface.g.cs"], run.Files.Keys);
    }

    [Fact]
    public void ComplaintOfALayer_StandsAtItsWidth()
    {
        Backend complaining = Quiet with { Check = (program, _) => new([new Complaint("FLX0010", program.Subject.Members[0].Key, Complaint.Layer(2, 0), new(["a", "b", "c"]))]) };

        Diagnostic found = Assert.Single(GeneratorRun.Of(TestCompilation.Create(SampleSources.Surrogate), complaining).Diagnostics);

        Assert.Equal(SampleSources.Surrogate.IndexOf("1)]\n", StringComparison.Ordinal), found.Location.SourceSpan.Start);
    }

    [Fact]
    public void ComplaintWithoutDescriptor_IsAFailureOfTheCheck()
    {
        Backend complaining = Quiet with { Check = (program, _) => new([new Complaint("FLX7777", program.Subject.Members[0].Key, 0, [])]) };

        Assert.Equal("FLX0099", Assert.Single(GeneratorRun.Of(TestCompilation.Create(SampleSources.Surrogate), complaining).Diagnostics).Id);
    }
}
