using System;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Layers;

internal sealed partial class LayerReader
{
    /// <summary>A number of an optional argument.</summary>
    public double Number(string argument, double otherwise) => Value(argument)?.Value as double? ?? otherwise;

    /// <summary>The tableau that an optional argument gives; reported at its place if it cannot be read, or is missing where it is needed.</summary>
    public TableauSpec? Tableau(string argument, bool isNeeded)
    {
        string text = Value(argument)?.Value as string ?? "";
        if (text.Length == 0 && !isNeeded) return null;
        if (TableauParser.Parse(text, out string problem) is { } tableau) return tableau;
        draft.Report(DiagnosticDescriptors.BadTableau, Place(argument), problem);
        return null;
    }

    /// <summary>The key of the member that is the right-hand side of a vector field given by its type; empty if it was refused.</summary>
    public string Field(string argument)
    {
        if (Value(argument)?.Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
        {
            draft.Refuse();
            return "";
        }

        string? problem = type.Find(Language.VectorField) is null ? "it is not marked [VectorField]"
            : type.DeclaringSyntaxReferences.IsEmpty ? "its source is not part of this project"
            : !TypeRules.CanBeReopened(type, new Draft(draft.Compilation, draft.Parts, draft.CancellationToken)) ? "it cannot be compiled; see the error there"
            : null;
        IMethodSymbol? member = problem is null ? RightHandSide(type) : null;
        if (member is not null) return draft.Reference(member);
        draft.Report(DiagnosticDescriptors.FlowWithoutField, Place(argument), type.Name,
            problem ?? "it declares neither an [Rhs] method nor, beside a [Hamiltonian], a partial Vec F([Dim(n)] Vec x)");
        return "";
    }

    private IMethodSymbol? RightHandSide(INamedTypeSymbol type)
    {
        // A getter of a [Parameter] that is a vector is partial and returns a Vec, too.
        IMethodSymbol[] methods = [.. type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary)];
        if (Array.Find(methods, static method => method.Find(Language.Rhs) is not null) is { } given) return given;
        if (!methods.Any(static method => method.Find(Language.Hamiltonian) is not null)) return null;
        return Array.Find(methods, method => method.IsPartialDefinition && Language.Is(method.ReturnType, Language.Vector)
            && draft.Parts.Written(method.PartialImplementationPart) is null && !method.GetAttributes().Any(LayerParser.IsLayer));
    }
}
