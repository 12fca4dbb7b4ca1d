namespace Fluxion.Generator.Model;

/// <summary>
/// All the compiler knows of one annotated type: the type itself, then every annotated type that its bodies refer to, directly or not,
/// in order of first reference. Immutable, structurally equatable, free of Roslyn types: the cache boundary of the pipeline.
/// </summary>
internal sealed record ProgramSpec
{
    /// <summary>The type to emit code for comes first.</summary>
    public required EquatableArray<TypeSpec> Types { get; init; }

    /// <summary>The type to emit code for.</summary>
    public TypeSpec Subject => Types[0];

    /// <summary>
    /// Whether some part was refused, here or in a type referred to. A refused program gets its implementing parts, which throw, and nothing else.
    /// </summary>
    public bool IsRefused { get; init; }
}
