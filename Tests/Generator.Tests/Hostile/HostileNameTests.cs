using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Fluxion.Generator.Tests.Hostile;

/// <summary>Names that other generators fell over.</summary>
public class HostileNameTests
{
    // Names that generated methods have for what stands beside the arguments.
    [Fact]
    public void ArgumentsNamedLikeLocalsOfGeneratedMethods_Compile()
    {
        string[] names = ["parameters", "result", "memory", "rented", "tile", "theta", "output", "arena", "count", "first", "done", "block", "i", "k", "row", "x", "v", "sums"];
        string members = string.Concat(names.Select((name, n) => $"""
            [Map] [Derivatives(Derivative.Jacobian | Derivative.Jvp)] private Vec Short{n}([Dim(2)] Vec {name}, Scalar t) => Vector({name}[0] * t, A[1] * {name}[1]);
            [Map] private Vec Long{n}([Dim(2)] Vec {name}) => Net{n}({name});
            [Dense(20, Activation.Tanh)] [Dense(3)] private partial Vec Net{n}([Dim(2)] Vec {name});
            [Loss(Residuals = true)] private Scalar Loss{n}([Dim(2)] Vec {name}) => Norm2({name} - A);

            """));
        Compile($$"""
            [Model] public sealed partial class Named
            {
                [Parameter(2)] private partial Vec A { get; }
            {{members}}
            }
            """);
    }

    [Fact]
    public void KeywordsAsNames_AreEscaped()
    {
        string[] keywords = [.. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(text => text.All(char.IsAsciiLetter))];
        GeneratorRun run = Compile(string.Concat(keywords.Select(keyword => $$"""
            namespace @{{keyword}}.Models
            {
                partial class Outer
                {
                    [Model] internal partial class @{{keyword}}
                    {
                        [Parameter] private partial Scalar @gain_{{keyword}} { get; }
                        [Loss] Scalar Value([Dim(2)] Vec x, Scalar @{{keyword}}) => x[0] * @{{keyword}} * gain_{{keyword}};
                    }

                    [Model] internal partial class Members
                    {
                        [Forward] [Dense(1)] private partial Scalar @{{keyword}}(Scalar @{{keyword}}1);
                        Scalar Value(Scalar t) { Scalar @{{keyword}} = t; return this.@{{keyword}}(@{{keyword}}); }
                    }
                }
            }

            """)));

        Assert.Equal(
            keywords.SelectMany(keyword => new[] { keyword + ".Kernels", keyword + ".Surface", "Members.Kernels", "Members.Surface" }
                .Select(name => keyword + ".Models.Outer+" + name + ".g.cs")).Order(StringComparer.Ordinal),
            run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ParametersNamedLikeWhatIsGenerated_DoNotCollide()
        => Compile("[Model] partial class C { [Parameter(3)] private partial Vec Theta { get; } [Parameter] private partial Scalar Count { get; } [Loss] Scalar L([Dim(3)] Vec a) => Count * Dot(a, Theta); }");

    [Fact]
    public void NestedTypes_AreReopenedInTheirEnclosingTypes()
        => Compile("""
            namespace A.B;
            public partial struct S { public partial interface I { partial record R { internal partial record struct Q { [Model] partial class C { [Dense(1)] private partial Vec N([Dim(1)] Vec x); } } } } }
            """);

    [Fact]
    public void SameNameInTwoNamespaces_MakesTwoFiles()
    {
        const string Body = "[Model] partial class Net { [Forward] [Dense(1)] private partial Vec N([Dim(1)] Vec x); }";
        GeneratorRun run = Compile("namespace A { " + Body + " } namespace B { " + Body + " } namespace A.B { " + Body + " partial class Net2 { " + Body + " } } " + Body);
        Assert.Equal(10, run.Files.Count);
    }

    [Fact]
    public void NamesThatDifferInCase_MakeDifferentFiles()
    {
        const string Body = " { [Forward] [Dense(1)] private partial Vec N([Dim(1)] Vec x); } ";
        GeneratorRun run = Compile("[Model] partial class Foo" + Body + "[Model] partial class foo" + Body + "[VectorField] partial class FOO { [Rhs] Vec F([Dim(1)] Vec x) => x; [Forward] Vec G([Dim(1)] Vec x) => x; }");
        Assert.Equal(6, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void UnicodeNames_Compile()
        => Compile("""
            namespace Ünïcödé.数学;
            [Model] partial class Größe { [Dense(1)] private partial Scalar σ([Dim(1)] Vec ẋ, Scalar é́); [Loss] Scalar Потеря(Scalar θ, [Dim(1)] Vec ẋ) => σ(ẋ, θ); }
            """);

    [Fact]
    public void MarksWithoutGlyph_AreNotInTheSourceText()
    {
        GeneratorRun run = Compile("[Model] partial class M { [Forward] Scalar L(Scalar a\u200Db) => a\u200Db /* \u202E */ * a\u200Db\u2028; }");
        Assert.DoesNotContain(run.Files.Values, text => text.Any(c => c is '\u200D' or '\u202E' or '\u2028'));
    }

    [Fact]
    public void TwoPartsInTwoFiles_AreOneProgram()
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
            "partial class M { [Loss] Scalar L(Scalar t) => N(t); [Parameter] private partial Scalar A { get; } }",
            "[Model] partial class M { [Dense(1)] private partial Scalar N(Scalar t); }"), TextBackend.Instance);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Output.Errors());
        Assert.Equal(2, run.Files.Count);
    }

    [Fact]
    public void AttributeOnTwoParts_IsOneProgram()
    {
        GeneratorRun run = GeneratorRun.Of(
            TestCompilation.Create("[Model] partial class M { [Loss] Scalar L(Scalar t) => t; }", "[Model] partial class M { }"), TextBackend.Instance);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["CS0579"], run.Output.Errors().Select(error => error.Id));
    }

    [Fact]
    public void AttributesOfAnotherNamespace_AreNotOurs()
        => Assert.Empty(GeneratorRun.Of("namespace Mine { class ModelAttribute : Attribute; [Model] class M { } }").Files);

    [Fact]
    public void NullableOff_CompilesClean()
        => Compile("#nullable disable\n" + SampleSources.Surrogate);

    private static GeneratorRun Compile(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Output.Errors());
        return run;
    }
}
