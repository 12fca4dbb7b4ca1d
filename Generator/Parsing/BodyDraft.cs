using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>One body while it is being read: its sites, its budget, and what is wrong with it.</summary>
internal sealed class BodyDraft(IMethodSymbol method, string key, INamedTypeSymbol type, Draft draft)
{
    /// <summary>The deepest nesting of a body. The stages behind walk it by recursion, on the stack of the C# compiler.</summary>
    public const int LargestDepth = 500;

    private const int LargestCount = 50_000;

    private int _sites;
    private int _spent;
    private bool _sizeReported;

    public Draft Draft { get; } = draft;

    public IMethodSymbol Method { get; } = method;

    public string Key { get; } = key;

    /// <summary>The type that the member belongs to in the program.</summary>
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The next site, which stands at this operation.</summary>
    public int Site(IOperation operation)
    {
        Draft.Sites.Add(Key, _sites, operation.Syntax.GetLocation());
        return _sites++;
    }

    public void Report(DiagnosticDescriptor descriptor, IOperation place, params object[] arguments)
        => Draft.Report(descriptor, place.Syntax.GetLocation(), arguments);

    /// <summary>Counts one more expression or statement; false if the body has become too large.</summary>
    public bool Spend(IOperation place)
    {
        Draft.CancellationToken.ThrowIfCancellationRequested();
        return ++_spent <= LargestCount || RefuseSize(place);
    }

    /// <summary>Refuses the body as too large, once.</summary>
    public bool RefuseSize(IOperation place)
    {
        if (!_sizeReported)
        {
            Report(DiagnosticDescriptors.TooLarge, place, Method.Name, LargestDepth.ToString(CultureInfo.InvariantCulture) + " nested or "
                + LargestCount.ToString(CultureInfo.InvariantCulture) + " expressions");
        }

        _sizeReported = true;
        return false;
    }

    /// <summary>Refuses a construct by its name, or in silence what the C# compiler has refused already.</summary>
    public void Refuse(IOperation operation)
    {
        if (IsRefusedByCSharp(operation))
        {
            Draft.Refuse();
            ReportUnknownMembers(operation);
            return;
        }

        (string what, string instead) = Constructs.Describe(operation);
        Report(DiagnosticDescriptors.UnsupportedConstruct, operation, what, instead);
    }

    private bool IsRefusedByCSharp(IOperation operation)
        => operation is IInvalidOperation or { Type.TypeKind: TypeKind.Error }
            || operation.Syntax.ContainsDiagnostics
            || operation.SemanticModel is { } model && model.GetMethodBodyDiagnostics(operation.Syntax.Span, Draft.CancellationToken)
                .Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);

    // C# says that the name does not exist; the language adds why a generated name cannot be used.
    private void ReportUnknownMembers(IOperation operation)
    {
        if (operation.SemanticModel is not { } model) return;
        foreach (InvocationExpressionSyntax call in operation.Syntax.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            SimpleNameSyntax? name = call.Expression switch
            {
                SimpleNameSyntax simple => simple,
                MemberAccessExpressionSyntax access when model.GetSymbolInfo(access.Expression, Draft.CancellationToken).Symbol is not null => access.Name,
                _ => null,
            };
            if (name is null || name.IsMissing || name.Identifier.ValueText.Length == 0) continue;
            SymbolInfo info = model.GetSymbolInfo(name, Draft.CancellationToken);
            if (info.Symbol is null && info.CandidateSymbols.IsEmpty)
                Draft.Report(DiagnosticDescriptors.UnknownMember, name.GetLocation(), name.Identifier.ValueText);
        }
    }
}
