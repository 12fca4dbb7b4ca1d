using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.SympFlows;

/// <summary>The members that one <c>[SympFlow]</c> stands for, in place to be read. They are in no file: what is wrong with them is said at the attribute.</summary>
/// <param name="flow">What the flow is made of.</param>
/// <param name="place">The place of the attribute.</param>
/// <param name="options">How the class's own source is parsed.</param>
internal sealed class SympFlowExpansion(SympFlowSpec flow, Location place, CSharpParseOptions options)
{
    /// <summary>The members.</summary>
    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(SympFlowProgram.Write(flow), options);

    /// <summary>The place of the attribute.</summary>
    public Location Place { get; } = place;

    /// <summary>Source of the members with short names, as comments show it.</summary>
    public string Shown(string source) => source
        .Replace("global::Fluxion.Calculus.", "")
        .Replace(flow.Field, flow.Field.Substring(flow.Field.LastIndexOfAny(['.', ':']) + 1))
        .Replace("global::Fluxion.", "");

    /// <summary>Says what C# has against the members, if they were refused and nothing was said: a field or a Hamiltonian that is out of reach.</summary>
    public void Check(Draft draft)
    {
        if (!draft.IsRefused || draft.Problems.Count > 0) return;
        if (draft.Compilation.GetSemanticModel(Tree).GetDiagnostics(cancellationToken: draft.CancellationToken).FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error && found.Id != "CS8795") is not { } error) return;
        draft.Report(DiagnosticDescriptors.SympFlowField, Place, Shown(flow.Field), error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Replace("{", "(").Replace("}", ")"));
    }
}
