using System;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Layers;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generator.Parsing;

/// <summary>One method → <see cref="MemberSpec"/>.</summary>
internal sealed class MemberParser(IMethodSymbol method, TypeDraft type, Draft draft)
{
    private readonly string _key = Identifiers.KeyOf(method);

    /// <summary>Whether a method is read for its own sake: it carries an attribute of the language, or symbolic types.</summary>
    public static bool IsOfTheLanguage(IMethodSymbol method)
        => method.MethodKind == MethodKind.Ordinary
            && (RolesOf(method) != MemberRoles.None
                || method.Find(Language.Derivatives) is not null
                || method.Find(Language.Columns) is not null
                || method.GetAttributes().Any(LayerParser.IsLayer)
                || Language.IsSymbolic(method.ReturnType)
                || method.Parameters.Any(parameter => Language.IsSymbolic(parameter.Type)));

    /// <summary>Reads the method.</summary>
    public MemberSpec Parse()
    {
        draft.CancellationToken.ThrowIfCancellationRequested();
        Location place = method.Locations.FirstOrDefault() ?? Location.None;
        draft.Sites.Add(_key, Complaint.WholeMember, place);

        MethodDeclarationSyntax? definition = SyntaxOf(method);
        MethodDeclarationSyntax? withBody = draft.Parts.Written(method.PartialImplementationPart) is { } part ? SyntaxOf(part) : HasBody(definition) ? definition : null;
        bool owesPart = method.IsPartialDefinition && withBody is null;

        MemberRoles roles = RolesOf(method);
        EquatableArray<ArgumentSpec> arguments = EquatableArray.From(method.Parameters.Select(Argument));
        bool isRepeated = type.Members.Any(earlier => earlier.Key == _key);
        EquatableArray<Layer> layers = LayerParser.Parse(method, _key, isRepeated, draft, out bool isSpread);
        ValueKind result = ResultOf(place);
        ExprSpec? body = null;

        if (layers.Count > 0)
        {
            roles |= MemberRoles.Network;
            if (withBody is not null && !isSpread) draft.Report(DiagnosticDescriptors.LayersWithBody, place, method.Name);
        }
        else if (withBody is not null)
        {
            body = BodyParser.Parse(method, withBody, _key, type.Symbol, draft);
        }
        else if (owesPart && result == ValueKind.Vector && type.Hamiltonian is { } hamiltonian && (roles & ~MemberRoles.Forward) == 0)
        {
            roles |= MemberRoles.Field;
            draft.Calls.Add(_key, Identifiers.KeyOf(hamiltonian), place);
        }
        else if (owesPart)
        {
            draft.Report(DiagnosticDescriptors.NoMeaning, place, method.Name);
        }
        else
        {
            // Abstract, extern, or half typed: the first two are ours to refuse, the last is the C# compiler's.
            if (method.IsAbstract || method.IsExtern)
                draft.Report(DiagnosticDescriptors.OutOfReach, place, method.Name, "it has no body; write one");
            draft.Refuse();
        }

        CheckRoles(roles, arguments, result, place);
        DerivativesSpec? derivatives = DerivativesParser.Parse(method, result, draft);
        bool hasColumns = method.Find(Language.Columns) is not null;
        if (hasColumns && derivatives is null && !MapMember.IsMap(roles) && !draft.IsRefused) draft.Report(DiagnosticDescriptors.NoColumns, method.Find(Language.Columns)!.Place(), method.Name);
        return new MemberSpec
        {
            Key = _key,
            Name = Identifiers.Escape(method.Name),
            Roles = roles,
            IsStatic = method.IsStatic,
            Arguments = arguments,
            Result = result,
            Layers = layers,
            Derivatives = derivatives,
            HasColumns = hasColumns,
            Body = body,
            Source = withBody is null ? "" : Shown(OneLine.Of(withBody.ExpressionBody?.Expression ?? (SyntaxNode?)withBody.Body ?? withBody)),
            Declaration = owesPart && !isRepeated && definition is not null && !draft.Parts.IsExpanded(place) ? Declarations.Of(method, definition) : null,
        };
    }

    private string Shown(string source) => draft.Parts.Expansion?.Shown(source) ?? source;

    private static MemberRoles RolesOf(IMethodSymbol method)
        => (method.Find(Language.Forward) is null ? 0 : MemberRoles.Forward)
            | (method.Find(Language.Map) is null ? 0 : MemberRoles.Map)
            | (method.Find(Language.Loss) is { } loss ? loss.Flag("Residuals") ? MemberRoles.Loss | MemberRoles.Residuals : MemberRoles.Loss : 0)
            | (method.Find(Language.Hamiltonian) is null ? 0 : MemberRoles.Hamiltonian)
            | (method.Find(Language.Rhs) is null ? 0 : MemberRoles.Rhs);

    private MethodDeclarationSyntax? SyntaxOf(IMethodSymbol symbol)
        => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(draft.CancellationToken) as MethodDeclarationSyntax;

    private static bool HasBody(MethodDeclarationSyntax? syntax) => syntax is { Body: not null } or { ExpressionBody: not null };

    private ArgumentSpec Argument(IParameterSymbol parameter)
    {
        string name = Identifiers.Escape(parameter.Name);
        Location place = parameter.Locations.FirstOrDefault() ?? Location.None;
        if (parameter.RefKind == RefKind.None && parameter.Type.SpecialType == SpecialType.System_Double) return new(name, ValueKind.Number, 1);
        if (parameter.RefKind == RefKind.None && Language.Is(parameter.Type, Language.Scalar)) return new(name, ValueKind.Scalar, 1);
        if (parameter.RefKind == RefKind.None && Language.Is(parameter.Type, Language.Vector)) return Vector(name, parameter, place);

        if (parameter.RefKind == RefKind.None && parameter.Type.SpecialType == SpecialType.System_Int32) return new(name, ValueKind.Index, Copies(parameter));

        if (parameter.Type.TypeKind == TypeKind.Error)
        {
            draft.Refuse();
        }
        else
        {
            string found = (parameter.RefKind == RefKind.None ? "" : "by reference, ") + parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "Parameter '" + parameter.Name + "'", method.Name,
                "double, Scalar, [Dim(n)] Vec or an int index, by value", found);
        }

        return new(name, ValueKind.Number, 1);
    }

    private int Copies(IParameterSymbol parameter)
        => parameter.Find(Language.Copies) is { } copies ? Sizes.Check(copies, 0, "The number of copies", draft) : 0;

    private ArgumentSpec Vector(string name, IParameterSymbol parameter, Location place)
    {
        if (parameter.Find(Language.Dim) is not { } dim)
        {
            draft.Report(DiagnosticDescriptors.MissingDim, place, parameter.Name);
            return new(name, ValueKind.Vector, 1);
        }

        int[] sizes = [.. dim.ConstructorArguments.Select((_, i) => Sizes.Check(dim, i, "The length of '" + parameter.Name + "'", draft))];
        long length = sizes.Aggregate(1L, static (product, size) => Math.Min(product * size, int.MaxValue));
        if (length > Sizes.Largest)
        {
            draft.Report(DiagnosticDescriptors.SizeOutOfRange, dim.Place(), "The number of components of '" + parameter.Name + "'",
                length.ToString(CultureInfo.InvariantCulture), Sizes.Largest.ToString(CultureInfo.InvariantCulture));
            return new(name, ValueKind.Vector, 1);
        }

        return new(name, ValueKind.Vector, (int)length) { Axes = sizes.Length > 1 ? new EquatableArray<int>(sizes) : [] };
    }

    private ValueKind ResultOf(Location place)
    {
        if (!method.IsGenericMethod && !method.ReturnsByRef && !method.ReturnsByRefReadonly)
        {
            if (method.ReturnType.SpecialType == SpecialType.System_Double) return ValueKind.Number;
            if (Language.Is(method.ReturnType, Language.Scalar)) return ValueKind.Scalar;
            if (Language.Is(method.ReturnType, Language.Vector)) return ValueKind.Vector;
            if (Language.Is(method.ReturnType, Language.Matrix)) return ValueKind.Matrix;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            draft.Refuse();
        }
        else
        {
            string found = method.IsGenericMethod ? "a generic method" : method.ReturnType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "The result", method.Name, "double, Scalar, Vec or Mat by value", found);
        }

        return ValueKind.Number;
    }

    private void CheckRoles(MemberRoles roles, EquatableArray<ArgumentSpec> arguments, ValueKind result, Location place)
    {
        if ((roles & (MemberRoles.Loss | MemberRoles.Hamiltonian)) != 0 && result is ValueKind.Vector or ValueKind.Matrix)
        {
            string what = (roles & MemberRoles.Loss) != 0 ? "The loss" : "The Hamiltonian";
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, what + " as the result", method.Name, "one number, a Scalar", result == ValueKind.Vector ? "Vec" : "Mat");
        }

        if ((roles & MemberRoles.Forward) != 0 && result == ValueKind.Matrix)
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "The map as the result", method.Name, "Scalar or Vec", "Mat");

        if ((roles & MemberRoles.Rhs) != 0 && result != ValueKind.Vector)
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "The right-hand side as the result", method.Name, "Vec", "one number");

        CheckIndices(roles, arguments, place);
        bool isState = arguments.Count is 1 or 2 && arguments[arguments.Count - 1].Kind == ValueKind.Vector
            && (arguments.Count == 1 || arguments[0].Kind != ValueKind.Vector);
        if ((roles & (MemberRoles.Rhs | MemberRoles.Field)) != 0 && !isState)
        {
            draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "The arguments", method.Name, "F(Vec x) or F(Scalar t, Vec x)",
                string.Join(", ", arguments.Select(argument => argument.Kind + " " + argument.Name)));
        }
    }

    // An index selects the copy of a network: the network says how many there are, and what is evaluated from outside has no index.
    private void CheckIndices(MemberRoles roles, EquatableArray<ArgumentSpec> arguments, Location place)
    {
        ArgumentSpec[] indices = [.. arguments.Where(static argument => argument.Kind == ValueKind.Index)];
        if (indices.Length == 0) return;
        const MemberRoles Evaluated = MemberRoles.Forward | MemberRoles.Loss | MemberRoles.Hamiltonian | MemberRoles.Rhs | MemberRoles.Field | MemberRoles.Map;
        string? problem = (roles & Evaluated) != 0 ? "it is evaluated from outside; loop over the copies in its body"
            : (roles & MemberRoles.Network) == 0 ? null
            : indices.Length > 1 ? "a network has one index"
            : indices[0].Length == 0 ? "a network says how many copies there are, [Copies(n)] int " + indices[0].Name
            : null;
        if (problem is not null) draft.Report(DiagnosticDescriptors.BadIndex, place, method.Name, indices[0].Name, problem);
    }
}
