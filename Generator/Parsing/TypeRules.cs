using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>What must hold of an annotated type as a whole.</summary>
internal static class TypeRules
{
    /// <summary>Whether the generator can add a part to a type: it and the types around it are partial, not generic, not file-local.</summary>
    public static bool CanBeReopened(INamedTypeSymbol subject, Draft draft)
    {
        if (subject.TypeKind != TypeKind.Class)
        {
            draft.Refuse();
            return false;
        }

        for (INamedTypeSymbol? type = subject; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType || type.IsFileLocal)
            {
                string reason = type.IsGenericType
                    ? "generic types are not supported; write the sizes and types in full"
                    : "a file-local type cannot be reopened in another file; make it internal";
                draft.Report(DiagnosticDescriptors.UnsupportedType, PlaceOf(type), type.Name, reason);
                return false;
            }

            if (!IsPartial(type))
            {
                string keyword = type.IsRecord ? "record" : type.TypeKind == TypeKind.Struct ? "struct" : type.TypeKind == TypeKind.Interface ? "interface" : "class";
                draft.Report(DiagnosticDescriptors.NotPartial, PlaceOf(type), type.Name, keyword);
                return false;
            }
        }

        if (subject.Find(Language.Model) is not null && subject.Find(Language.VectorField) is { } second)
            draft.Report(DiagnosticDescriptors.UnsupportedType, second.Place(), subject.Name, "it is both a [Model] and a [VectorField]; keep one");
        if (subject.Find(Language.SympFlow) is { } flow && Language.Mark(subject)!.AttributeClass is { Name: not Language.SympFlow } other)
            draft.Report(DiagnosticDescriptors.UnsupportedType, flow.Place(), subject.Name, "[SympFlow] says all that [" + other.Name.Replace("Attribute", "") + "] would; keep one");
        return true;
    }

    /// <summary>Checks roles and laws once all members have been read.</summary>
    public static void Check(TypeDraft type, Draft draft)
    {
        Once(type, MemberRoles.Forward, "[Forward]", draft);
        Once(type, MemberRoles.Hamiltonian | MemberRoles.Rhs, "law of the field", draft);

        INamedTypeSymbol symbol = type.Symbol;
        if (symbol.Find(Language.VectorField) is not null && !type.Members.Any(member => Has(member, MemberRoles.Hamiltonian | MemberRoles.Rhs)))
            draft.Report(DiagnosticDescriptors.FieldWithoutLaw, PlaceOf(symbol), symbol.Name);

        CheckHamiltonian(type, draft);
        if (symbol.IsStatic && type.Members.Any(member => Has(member, MemberRoles.Network)))
        {
            draft.Report(DiagnosticDescriptors.UnsupportedType, PlaceOf(symbol), symbol.Name,
                "a static class cannot hold the parameters of a network; remove 'static'");
        }
    }

    // H(q, p), or H(t, q, p) beside a field F(t, x).
    private static void CheckHamiltonian(TypeDraft type, Draft draft)
    {
        int index = type.Members.FindIndex(member => Has(member, MemberRoles.Hamiltonian));
        if (index < 0) return;
        bool hasTime = type.Members.Any(member => Has(member, MemberRoles.Field) && member.Arguments.Count == 2);
        int components = type.Members[index].Arguments.Sum(argument => argument.Length) - (hasTime ? 1 : 0);
        if (components % 2 == 0 && components > 0) return;
        IMethodSymbol method = type.Methods[index];
        draft.Report(DiagnosticDescriptors.OddHamiltonian, method.Locations[0], method.Name, components.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The place of a type's name in its first part.</summary>
    public static Location PlaceOf(INamedTypeSymbol type) => type.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    private static void Once(TypeDraft type, MemberRoles role, string what, Draft draft)
    {
        int first = type.Members.FindIndex(member => Has(member, role));
        for (int i = first + 1; first >= 0 && i < type.Members.Count; i++)
        {
            if (!Has(type.Members[i], role)) continue;
            draft.Report(DiagnosticDescriptors.DuplicateRole, type.Methods[i].Locations[0], type.Methods[i].Name, what, type.Methods[first].Name);
        }
    }

    private static bool Has(MemberSpec member, MemberRoles role) => (member.Roles & role) != 0;

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));
}
