using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.Activations;

/// <summary>Activations that users write themselves.</summary>
public class OwnActivationTests
{
    [Theory]
    [InlineData("static Scalar Snake(Scalar x) => x + Sin(x) * Sin(x);")]
    [InlineData("static double Snake(double x) => x + Math.Pow(Math.Sin(x), 2);")]
    [InlineData("static Scalar Snake(Scalar x) => x > 0 ? 1 : Square(Sin(x)); static Scalar Square(Scalar x) => x * x;")]
    public void OwnFunction_AsActivation_IsCompiled(string function)
    {
        GeneratorRun run = GeneratorRun.Of(Source(function));
        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains(run.Files.Values, text => text.Contains("VectorMath.Sin(", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "FLX0006")]
    [InlineData("static Vec Snake([Dim(2)] Vec x) => x;", "FLX0016")]
    [InlineData("Scalar Snake(Scalar x) => x;", "FLX0016")]
    [InlineData("static Scalar Snake(Scalar x, Scalar y) => x;", "FLX0016")]
    [InlineData("static Scalar Snake(double x) => x;", "FLX0016")]
    public void OwnFunction_MissingOrOfAnotherSignature_IsRefusedAtTheAttribute(string function, string id)
    {
        Diagnostic problem = Assert.Single(GeneratorRun.Of(Source(function)).Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Equal("\"Snake\"", problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan));
    }

    private static string Source(string function) => $$"""
        using System;
        using Fluxion;
        using static Fluxion.Calculus;

        [Model]
        public sealed partial class M
        {
            [Dense(16, "Snake")] [Dense(2)] private partial Vec Net([Dim(2)] Vec x);

            [Forward] Vec N([Dim(2)] Vec x) => Net(x);

            [Loss] Scalar Size([Dim(2)] Vec x) => Norm2(N(x));

            {{function}}
        }
        """;
}
