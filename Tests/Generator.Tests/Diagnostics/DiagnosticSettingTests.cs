using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

/// <summary>What users can say about the diagnostics: pragmas, severities.</summary>
public class DiagnosticSettingTests
{
    private const string Source = """
        [Model] partial class M
        {
        #pragma warning disable FLX0004
            [Loss] Scalar A(Vec x) => Norm2(x);
        #pragma warning restore FLX0004
            [Loss] Scalar B(Vec y) => Norm2(y);
        }
        """;

    [Fact]
    public void Pragma_SuppressesOnlyWhereItStands()
    {
        GeneratorRun run = GeneratorRun.Of(Source);

        Diagnostic found = Assert.Single(run.Diagnostics, diagnostic => !diagnostic.IsSuppressed);
        Assert.Equal("y", Source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Fact]
    public void EditorConfigSeverity_IsObeyed()
    {
        CSharpCompilation compilation = TestCompilation.Create(Source.Replace("#pragma", "//", StringComparison.Ordinal));
        GeneratorRun run = GeneratorRun.Of(compilation.WithOptions(
            compilation.Options.WithSyntaxTreeOptionsProvider(new Severity("FLX0004", ReportDiagnostic.Warn))));

        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Warning], run.Diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public void SpecificOption_TurnsADiagnosticOff()
    {
        CSharpCompilation compilation = TestCompilation.Create(Source);
        GeneratorRun run = GeneratorRun.Of(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [new KeyValuePair<string, ReportDiagnostic>("FLX0004", ReportDiagnostic.Suppress)])));

        Assert.Empty(run.Diagnostics);
    }

    // What an .editorconfig with dotnet_diagnostic.ID.severity becomes in the compiler.
    private sealed class Severity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found)
        {
            found = severity;
            return diagnosticId == id;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found)
        {
            found = default;
            return false;
        }
    }
}
