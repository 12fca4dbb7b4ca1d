using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.SympFlows;

/// <summary><c>[SympFlow(typeof(Field), …)]</c> on a class → the members that it stands for.</summary>
internal sealed class SympFlowReader
{
    private readonly INamedTypeSymbol _subject;
    private readonly AttributeData _attribute;
    private readonly Draft _draft;

    private SympFlowReader(INamedTypeSymbol subject, AttributeData attribute, Draft draft) => (_subject, _attribute, _draft) = (subject, attribute, draft);

    /// <summary>The members; null without the attribute, and if something is wrong with it, which the draft then knows.</summary>
    public static SympFlowExpansion? Read(INamedTypeSymbol subject, Draft draft)
    {
        if (Language.Mark(subject) is not { AttributeClass.Name: Language.SympFlow } attribute) return null;
        // What cannot be reopened is reported when the class itself is read.
        if (!TypeRules.CanBeReopened(subject, new Draft(draft.Compilation, draft.Parts, draft.CancellationToken))) return null;
        var options = (CSharpParseOptions)subject.DeclaringSyntaxReferences[0].SyntaxTree.Options;
        return new SympFlowReader(subject, attribute, draft).Read() is { } flow ? new SympFlowExpansion(flow, attribute.Place(), options) : null;
    }

    private SympFlowSpec? Read()
    {
        int layers = Size("Layers", 3, "The number of layers"), width = Size("Width", 10, "The width of a potential"), hidden = Size("Hidden", 2, "The number of hidden layers");
        string activation = Activation();
        if (Field() is not { } field) return null;
        int components = field.Degrees * 2;
        string origin = Origin(components);
        string[] losses = Losses();
        CheckNames([.. SympFlowProgram.Names(losses)]);
        string[] declared = [.. new[] { "V", "K" }.Where(name => Potential(name, layers, field.Degrees))];
        if (_draft.IsRefused) return null;
        var headers = new List<string> { Declarations.HeaderOf(_subject) };
        for (INamedTypeSymbol? outer = _subject.ContainingType; outer is not null; outer = outer.ContainingType) headers.Insert(0, Declarations.HeaderOf(outer));
        if (Identifiers.NamespaceOf(_subject) is { Length: > 0 } space) headers.Insert(0, "namespace " + space);
        return new SympFlowSpec
        {
            Headers = headers,
            Field = field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Law = Identifiers.Escape(field.Law.Name),
            Energy = "FIELD." + Identifiers.Escape(field.Hamiltonian.Name) + "(" + EnergyArguments(field.Hamiltonian) + ")",
            Degrees = field.Degrees,
            Layers = layers,
            Width = width,
            Hidden = hidden,
            Activation = activation,
            Origin = origin,
            Losses = losses,
            Declared = declared,
        };
    }

    private (INamedTypeSymbol Type, IMethodSymbol Hamiltonian, IMethodSymbol Law, int Degrees)? Field()
    {
        if (_attribute.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } type)
        {
            _draft.Refuse();
            return null;
        }

        IMethodSymbol[] methods = [.. type.GetMembers().OfType<IMethodSymbol>()];
        IMethodSymbol? hamiltonian = Array.Find(methods, static method => method.Find(Language.Hamiltonian) is not null);
        IMethodSymbol? law = Array.Find(methods, static method => method.IsPartialDefinition && method.PartialImplementationPart is null
            && Language.Is(method.ReturnType, Language.Vector) && !method.GetAttributes().Any(LayerParser.IsLayer));
        int components = law is { Parameters.Length: 1 } ? Length(law.Parameters[0]) : 0;
        string? problem = type.Find(Language.VectorField) is null ? "it is not marked [VectorField]"
            : type.DeclaringSyntaxReferences.IsEmpty ? "its source is not part of this project"
            : !TypeRules.CanBeReopened(type, new Draft(_draft.Compilation, _draft.Parts, _draft.CancellationToken)) ? "it cannot be compiled; see the error there"
            : hamiltonian is null ? "it has no [Hamiltonian] method, so no flow of it need be symplectic"
            : law is null ? "it declares no partial Vec F([Dim(n)] Vec x) beside its Hamiltonian"
            : !law.IsStatic || !hamiltonian.IsStatic ? "its members belong to objects; the field of a symplectic flow is known, so make them static"
            : law.Parameters.Length != 1 ? "its field depends on the time; a flow that is composed needs a field F(x)"
            : components % 2 != 0 ? "it has " + components.ToString(CultureInfo.InvariantCulture) + " components; expected an even number, positions and momenta"
            : components == 0 ? "the length of its state is not known; write [Dim(n)] before the parameter of '" + law.Name + "'"
            : hamiltonian.Parameters.Sum(Length) != components
                ? "its Hamiltonian takes " + hamiltonian.Parameters.Sum(Length).ToString(CultureInfo.InvariantCulture) + " components and its field " + components.ToString(CultureInfo.InvariantCulture)
            : null;
        if (problem is null) return (type, hamiltonian!, law!, components / 2);
        _draft.Report(DiagnosticDescriptors.SympFlowField, _attribute.Place(0), type.Name, problem);
        return null;
    }

    // The state x, cut as the Hamiltonian takes it.
    private static string EnergyArguments(IMethodSymbol hamiltonian)
    {
        int start = 0;
        return string.Join(", ", hamiltonian.Parameters.Select(parameter =>
        {
            string at = start.ToString(CultureInfo.InvariantCulture);
            int length = Length(parameter);
            start += length;
            return parameter.Type.SpecialType == SpecialType.System_Double ? "(double)x[" + at + "]"
                : Language.Is(parameter.Type, Language.Vector) ? "Slice(x, " + at + ", " + length.ToString(CultureInfo.InvariantCulture) + ")"
                : "x[" + at + "]";
        }));
    }

    private static int Length(IParameterSymbol parameter)
        => Language.Is(parameter.Type, Language.Vector) ? parameter.Find(Language.Dim)?.Integer(0) ?? 0 : 1;

    private int Size(string argument, int otherwise, string what)
    {
        if (Argument(argument) is not { } constant) return otherwise;
        if (constant.Value is not int value)
        {
            _draft.Refuse();
            return otherwise;
        }

        if (value is >= 1 and <= Sizes.Largest) return value;
        _draft.Report(DiagnosticDescriptors.SizeOutOfRange, _attribute.Place(argument), what,
            value.ToString(CultureInfo.InvariantCulture), Sizes.Largest.ToString(CultureInfo.InvariantCulture));
        return otherwise;
    }

    private string Activation()
    {
        if (Argument("Activation") is not { } constant) return "Tanh";
        if (constant.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value)) is { } field) return field.Name;
        _draft.Report(DiagnosticDescriptors.UnsupportedConstruct, _attribute.Place("Activation"), "An activation that has no name", "write a member of Activation, for example Activation.Tanh");
        return "Tanh";
    }

    private string[] Losses()
    {
        if (Argument("Losses") is not { } constant) return ["Residual", "Matching", "Data"];
        if (constant.Value is not int asked || constant.Type is not { } type)
        {
            _draft.Refuse();
            return [];
        }

        IFieldSymbol[] known = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.ConstantValue is int value && value != 0)];
        if ((asked & ~known.Sum(static field => (int)field.ConstantValue!)) == 0) return [.. known.Where(field => (asked & (int)field.ConstantValue!) != 0).Select(static field => field.Name)];
        _draft.Report(DiagnosticDescriptors.UnsupportedConstruct, _attribute.Place("Losses"), "A loss that has no name", "combine members of SympFlowLosses, for example SympFlowLosses.Data");
        return [];
    }

    private string Origin(int components)
    {
        if (Argument("Origin") is not { Kind: TypedConstantKind.Array, IsNull: false } constant) return string.Join(", ", Enumerable.Repeat("0", components));
        double[] values = [.. constant.Values.Select(static value => value.Value as double? ?? double.NaN)];
        if (values.Length != components || values.Any(static value => double.IsNaN(value) || double.IsInfinity(value)))
        {
            _draft.Report(DiagnosticDescriptors.ShapeMismatch, _attribute.Place("Origin"), "The origin of a symplectic flow",
                components.ToString(CultureInfo.InvariantCulture) + " finite numbers, as many as the field has components", string.Join(", ", values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture))));
        }

        return string.Join(", ", values.Select(static value => "(" + value.ToString("R", CultureInfo.InvariantCulture) + "d)"));
    }

    private TypedConstant? Argument(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> pair in _attribute.NamedArguments)
        {
            if (pair.Key == name) return pair.Value;
        }

        return null;
    }

    private void CheckNames(string[] names)
    {
        foreach (ISymbol member in _subject.GetMembers().Where(member => names.Contains(member.Name) && !member.IsImplicitlyDeclared))
            _draft.Report(DiagnosticDescriptors.SympFlowName, member.Locations[0], member.Name, _subject.Name);
    }

    // Whether the class declares a potential itself.
    private bool Potential(string name, int layers, int degrees)
    {
        if (_subject.GetMembers(name).FirstOrDefault() is not { } member) return false;
        if (member is IMethodSymbol { Parameters.Length: 3, IsPartialDefinition: true, IsStatic: false } method
            && Language.Is(method.ReturnType, Language.Scalar)
            && method.Parameters[0].Type.SpecialType == SpecialType.System_Int32
            && method.Parameters[0].Find(Language.Copies)?.Integer(0) == layers
            && Language.Is(method.Parameters[1].Type, Language.Scalar)
            && Language.Is(method.Parameters[2].Type, Language.Vector) && Length(method.Parameters[2]) == degrees)
        {
            return true;
        }

        string variable = name == "V" ? "q" : "p";
        _draft.Report(DiagnosticDescriptors.SympFlowPotential, member.Locations[0], name,
            string.Format(CultureInfo.InvariantCulture, "private partial Scalar {0}([Copies({1})] int layer, Scalar t, [Dim({2})] Vec {3})", name, layers, degrees, variable));
        return false;
    }
}
