using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Fluxion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

public class SuppressorTests
{
    private const string Source = """
        [Model] partial class M
        {
            [Parameter] private partial Scalar Gain { get; }
            [Dense(1)] private partial Vec Net([Dim(1)] Vec x);
            [Loss] Scalar Value(Scalar t) => Gain * t;
            private int Unused(int x) => 1;
            private int Idle { get; set; }
        }

        class Plain
        {
            private Scalar Unused(Scalar t) => t;
        }
        """;

    [Theory]
    [InlineData("IDE0051")]
    [InlineData("IDE0052")]
    [InlineData("IDE0060")]
    [InlineData("CA1801")]
    [InlineData("CA1811")]
    [InlineData("CA1812")]
    [InlineData("CA1822")]
    public async Task MembersOfTheLanguage_AreNotCalledUnused_OthersAre(string id)
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(Source), TextBackend.Instance);
        CompilationWithAnalyzers analysis = run.Output.WithAnalyzers(
            [new Grumbler(id), new UnusedMemberSuppressor()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));

        ImmutableArray<Diagnostic> found = await analysis.GetAllDiagnosticsAsync();

        string[] Names(bool suppressed) => [.. found.Where(diagnostic => diagnostic.Id == id && diagnostic.IsSuppressed == suppressed)
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["M", "M.Gain", "M.Net", "M.Value"], Names(suppressed: true));
        Assert.Equal(["M.Idle", "M.Unused", "Plain", "Plain.Unused"], Names(suppressed: false));
    }

    // Says of everything that it is unused, under any id. It is no analyzer to ship, so the rules for those do not apply.
#pragma warning disable RS1001, RS1017, RS1026
    private sealed class Grumbler(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new(id, "unused", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(
                symbol =>
                {
                    if (symbol.Symbol is IMethodSymbol { MethodKind: not MethodKind.Ordinary }) return;
                    symbol.ReportDiagnostic(Diagnostic.Create(
                        _rule, symbol.Symbol.Locations[0], symbol.Symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat).Split('(')[0]));
                },
                SymbolKind.Method, SymbolKind.Property, SymbolKind.NamedType);
        }
    }
}
