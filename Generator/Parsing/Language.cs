using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>The names that the language is made of, and how symbols are recognised as belonging to it.</summary>
internal static class Language
{
    public const string Namespace = "Fluxion";
    public const string Calculus = "Calculus";
    public const string Step = "Step";
    public const string Scalar = "Scalar";
    public const string Vector = "Vec";
    public const string Matrix = "Mat";

    public const string Model = "ModelAttribute";
    public const string VectorField = "VectorFieldAttribute";
    public const string SympFlow = "SympFlowAttribute";
    public const string Dim = "DimAttribute";
    public const string Copies = "CopiesAttribute";
    public const string Forward = "ForwardAttribute";
    public const string Map = "MapAttribute";
    public const string Loss = "LossAttribute";
    public const string Hamiltonian = "HamiltonianAttribute";
    public const string Rhs = "RhsAttribute";
    public const string Derivatives = "DerivativesAttribute";
    public const string Columns = "ColumnsAttribute";
    public const string Parameter = "ParameterAttribute";

    public const string ModelMetadataName = Namespace + "." + Model;
    public const string VectorFieldMetadataName = Namespace + "." + VectorField;
    public const string SympFlowMetadataName = Namespace + "." + SympFlow;

    /// <summary>Whether a type is the language's own type of that name.</summary>
    public static bool Is(ITypeSymbol? type, string name)
        => type is INamedTypeSymbol { ContainingType: null } named
            && named.Name == name
            && named.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type exists in the language only: <c>Scalar</c>, <c>Vec</c> or <c>Mat</c>.</summary>
    public static bool IsSymbolic(ITypeSymbol? type) => Is(type, Scalar) || Is(type, Vector) || Is(type, Matrix);

    /// <summary>Whether a type is <c>double</c> or symbolic.</summary>
    public static bool IsValue(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Double || IsSymbolic(type);

    /// <summary>Whether a type is an integer that constants may have.</summary>
    public static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_SByte
        or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32;

    /// <summary>What marks a type as a model, a vector field or a symplectic flow; null for other types.</summary>
    public static AttributeData? Mark(INamedTypeSymbol type) => type.Find(Model) ?? type.Find(VectorField) ?? type.Find(SympFlow);

    /// <summary>Whether a type is marked as a model, a vector field or a symplectic flow.</summary>
    public static bool IsAnnotated(INamedTypeSymbol? type) => type is not null && Mark(type) is not null;
}
