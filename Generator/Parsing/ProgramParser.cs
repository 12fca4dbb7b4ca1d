using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Fluxion.Generator.SympFlows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>One annotated type and all that its bodies refer to → program.</summary>
internal static class ProgramParser
{
    /// <summary>
    /// Whether a type is to be read at this node. A type is read once, although it may carry both attributes, or one of them on
    /// two of its parts.
    /// </summary>
    public static bool IsTurnOf(INamedTypeSymbol type, IReadOnlyList<AttributeData> attributes, SyntaxNode node)
    {
        AttributeData? first = Language.Mark(type);
        return first is not null && attributes.Count > 0
            && SymbolEqualityComparer.Default.Equals(first.AttributeClass, attributes[0].AttributeClass)
            && first.Syntax()?.FirstAncestorOrSelf<TypeDeclarationSyntax>() == node;
    }

    /// <summary>
    /// Reads the program of one annotated class; a symplectic flow after the members that its attribute stands for were put in place. C# does not bind expressions around the name of a member that still lacks its implementing
    /// part (CS0762), as in <c>Step.Rk4(F, x, h) - y</c>; where bodies hold such names, the program is read again with the parts in place.
    /// </summary>
    public static ParsedProgram Parse(INamedTypeSymbol subject, Compilation compilation, CancellationToken cancellationToken)
    {
        var draft = new Draft(compilation, OwedParts.None, cancellationToken);
        draft = SympFlowReader.Read(subject, draft) is { } expansion
            ? With(OwedParts.None.Add(expansion), subject, compilation, cancellationToken) ?? Read(subject, draft)
            : Read(subject, draft);
        while (draft.Owed.Count > 0)
        {
            if (With(draft.Parts.Add(draft, subject), subject, compilation, cancellationToken) is not { } complete) break;
            draft = complete;
        }

        draft.Parts.Expansion?.Check(draft);

        return new ParsedProgram
        {
            Spec = draft.Types.Count > 0 ? draft.ToSpec() : null,
            Problems = draft.Problems,
            Sites = draft.Sites,
            Place = subject.Locations.FirstOrDefault() ?? Location.None,
        };
    }

    // Reads the program in the compilation that has these parts.
    private static Draft? With(OwedParts parts, INamedTypeSymbol subject, Compilation compilation, CancellationToken cancellationToken)
    {
        Compilation complete = compilation.AddSyntaxTrees(parts.Trees);
        SyntaxNode declaration = subject.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return complete.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol same
            ? Read(same, new Draft(complete, parts, cancellationToken))
            : null;
    }

    private static Draft Read(INamedTypeSymbol subject, Draft draft)
    {
        if (!TypeRules.CanBeReopened(subject, draft)) return draft;
        draft.Include(subject);
        draft.ReadAll();
        foreach (TypeDraft type in draft.Types) TypeRules.Check(type, draft);
        draft.Calls.ReportCircles(draft);
        return draft;
    }
}
