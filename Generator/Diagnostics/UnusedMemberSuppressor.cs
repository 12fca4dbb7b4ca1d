using System.Collections.Immutable;
using System.Linq;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Fluxion.Generator.Diagnostics;

/// <summary>
/// Silences what compilers and analyzers say of members that look unused, or as if they used nothing, to those who do not know
/// that the compiler reads them. Members of annotated types only, and of these only what belongs to the language.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedMemberSuppressor : DiagnosticSuppressor
{
    private const string Reason = "Fluxion reads this member at compile time and emits code from it";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("FLXS0001", "IDE0051", Reason), // private member is unused
        new("FLXS0002", "IDE0052", Reason), // private member is never read
        new("FLXS0003", "IDE0060", Reason), // parameter is unused
        new("FLXS0004", "CA1801", Reason),  // parameter is unused, the older rule
        new("FLXS0005", "CA1811", Reason),  // private code is never called
        new("FLXS0006", "CA1812", Reason),  // internal class is never instantiated
        new("FLXS0007", "CA1822", Reason),  // member could be static
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            SemanticModel model = context.GetSemanticModel(tree);
            ISymbol? symbol = node.AncestorsAndSelf()
                .Select(ancestor => model.GetDeclaredSymbol(ancestor, context.CancellationToken))
                .FirstOrDefault(declared => declared is IMethodSymbol or IPropertySymbol or IFieldSymbol or INamedTypeSymbol);
            if (symbol is null || !IsOfTheLanguage(symbol)) continue;
            context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(s => s.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    // Constants and plain functions that only bodies use are used by C#'s own reckoning; what remains are these.
    private static bool IsOfTheLanguage(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Language.IsAnnotated(type),
        IMethodSymbol method => Language.IsAnnotated(method.ContainingType) && MemberParser.IsOfTheLanguage(method),
        IPropertySymbol property => Language.IsAnnotated(property.ContainingType) && property.Find(Language.Parameter) is not null,
        _ => false,
    };
}
