using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Hostile;

/// <summary>Source as it is while somebody types it.</summary>
public class HalfTypedSourceTests
{
    /// <summary>The samples.</summary>
    public static TheoryData<string> Samples => [SampleSources.Surrogate, SampleSources.HenonHeiles, SampleSources.HenonHeilesFlow, SampleSources.LearnedHamiltonian];

    [Theory]
    [MemberData(nameof(Samples))]
    public void EveryPrefix_IsReadWithoutFailure(string source)
    {
        for (int length = 0; length <= source.Length; length += 7) AssertNoFailure(source[..length]);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void EveryMissingToken_IsReadWithoutFailure(string source)
    {
        string[] tokens = [.. TestCompilation.Tree(source, "0.cs").GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        for (int i = 0; i < tokens.Length; i += 2)
            AssertNoFailure(string.Concat(tokens.Where((_, index) => index != i)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void EverySwappedPairOfTokens_IsReadWithoutFailure(string source)
    {
        string[] tokens = [.. TestCompilation.Tree(source, "0.cs").GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        for (int i = 1; i < tokens.Length; i += 2)
        {
            (tokens[i - 1], tokens[i]) = (tokens[i], tokens[i - 1]);
            AssertNoFailure(string.Concat(tokens));
            (tokens[i - 1], tokens[i]) = (tokens[i], tokens[i - 1]);
        }
    }

    [Theory]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Unknown t) => t; }")]
    [InlineData("[Model] partial class M { [Loss] Unknown L(Scalar t) => t; }")]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Scalar t) => t + ; }")]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Scalar t) => t + \"x\"; }")]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Scalar t) => unknown * t; }")]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Scalar t) { } }")]
    [InlineData("[Model] partial class M { [Loss] Scalar L(Scalar t) => D(t); }")]
    [InlineData("[Model] partial class M { [Dense(\"a\")] private partial Vec N([Dim(1)] Vec x); }")]
    [InlineData("[Model] partial class M { [Dense()] private partial Vec N([Dim()] Vec x); }")]
    [InlineData("[Model] struct M { }")]
    public void WhatCSharpRefuses_IsNotReportedAgain(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Input.Errors());
        Assert.DoesNotContain(run.Output.Errors(), error => error.Id == "CS8795");
    }

    [Fact]
    public void WithoutTheLanguage_ThereIsNothing()
    {
        var compilation = TestCompilation.Create(SampleSources.Surrogate);
        GeneratorRun run = GeneratorRun.Of(compilation.RemoveReferences(compilation.References.Last()));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void DeepExpression_IsRefusedAndDoesNotOverflow()
    {
        string sum = string.Concat(Enumerable.Repeat("t + ", 3000)) + "t", nested = string.Concat(Enumerable.Repeat("Sin(", 600)) + "t" + new string(')', 600);
        foreach (string body in new[] { sum, nested })
            Assert.Equal("FLX0021", Assert.Single(GeneratorRun.Of("[Model] partial class M { [Loss] Scalar L(Scalar t) => " + body + "; }").Diagnostics).Id);
    }

    private static void AssertNoFailure(string source)
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(source), TextBackend.Instance);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is "CS8785" or "CS8784" or "FLX0099");
        // What compiles before generation compiles after it.
        if (run.Input.Errors().All(error => error.Id is "CS8795" or "CS9248") && run.Diagnostics.IsEmpty)
            Assert.Empty(run.Output.Errors());
    }
}
