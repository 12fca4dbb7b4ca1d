namespace Fluxion.Generator.Model;

/// <summary>What an annotated type declares itself to be.</summary>
internal enum TypeRole
{
    Model,
    VectorField,
}

/// <summary>One annotated partial class.</summary>
internal sealed record TypeSpec
{
    public required TypeRole Role { get; init; }

    /// <summary>The namespace, or the empty string.</summary>
    public required string Namespace { get; init; }

    /// <summary>The escaped simple name, for example <c>HenonHeiles</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Headers of the enclosing types, outermost first, for example <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Enclosing { get; init; }

    /// <summary>The header to reopen the type with, for example <c>partial class HenonHeiles</c>.</summary>
    public required string Header { get; init; }

    /// <summary>The full name without <c>global::</c>: the key of the type.</summary>
    public required string Key { get; init; }

    /// <summary>The type of numbers.</summary>
    public Element Element { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>The C# accessibility: <c>public</c> or <c>internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>Trainable properties in declaration order.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>Members of the language in declaration order.</summary>
    public required EquatableArray<MemberSpec> Members { get; init; }
}
