using System.Collections.Generic;
using System.Linq;
using System.Threading;
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
        AttributeData? first = type.Find(Language.Model) ?? type.Find(Language.VectorField);
        return first is not null && attributes.Count > 0
            && SymbolEqualityComparer.Default.Equals(first.AttributeClass, attributes[0].AttributeClass)
            && first.Syntax()?.FirstAncestorOrSelf<TypeDeclarationSyntax>() == node;
    }

    /// <summary>Reads the program of one annotated class.</summary>
    public static ParsedProgram Parse(INamedTypeSymbol subject, Compilation compilation, CancellationToken cancellationToken)
    {
        var draft = new Draft(compilation, cancellationToken);
        bool canEmit = TypeRules.CanBeReopened(subject, draft);
        if (canEmit)
        {
            draft.Include(subject);
            draft.ReadAll();
            foreach (TypeDraft type in draft.Types) TypeRules.Check(type, draft);
            draft.Calls.ReportCircles(draft);
        }

        return new ParsedProgram
        {
            Spec = canEmit ? draft.ToSpec() : null,
            Problems = draft.Problems,
            Sites = draft.Sites,
            Place = subject.Locations.FirstOrDefault() ?? Location.None,
        };
    }
}
