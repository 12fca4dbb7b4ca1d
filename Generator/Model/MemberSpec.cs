using System;
using Fluxion.Generator.Layers;

namespace Fluxion.Generator.Model;

/// <summary>What a member means to the compiler.</summary>
[Flags]
internal enum MemberRoles
{
    /// <summary>A plain function that other bodies call.</summary>
    None = 0,

    /// <summary>The map that the model computes.</summary>
    Forward = 1,

    /// <summary>A scalar per sample to be minimised.</summary>
    Loss = 2,

    /// <summary>The Hamiltonian of the enclosing field.</summary>
    Hamiltonian = 4,

    /// <summary>The right-hand side, given by its body.</summary>
    Rhs = 8,

    /// <summary>A bodiless partial method of a field with a Hamiltonian: x ↦ J∇H(x).</summary>
    Field = 16,

    /// <summary>A parametric map given by layer attributes.</summary>
    Network = 32,

    /// <summary>A loss whose residuals and rows of their Jacobian are wanted as well.</summary>
    Residuals = 64,

    /// <summary>A member that users evaluate under its own name.</summary>
    Map = 128,
}

/// <summary>How the user typed a value.</summary>
internal enum ValueKind
{
    /// <summary><c>double</c>.</summary>
    Number,

    /// <summary><c>Scalar</c>.</summary>
    Scalar,

    /// <summary><c>Vec</c>.</summary>
    Vector,

    /// <summary><c>Mat</c>.</summary>
    Matrix,

    /// <summary><c>int</c>: which copy of a network is meant.</summary>
    Index,
}

/// <summary>A parameter of a member.</summary>
/// <param name="Name">The escaped name.</param>
/// <param name="Kind">Number, Scalar, Vector or Index.</param>
/// <param name="Length">Components of a vector, from <c>[Dim]</c>; copies of an index, from <c>[Copies]</c>, 0 without; 1 otherwise.</param>
internal sealed record ArgumentSpec(string Name, ValueKind Kind, int Length)
{
    /// <summary>Channels, then height and width or length, of a vector whose components have axes; empty otherwise.</summary>
    public EquatableArray<int> Axes { get; init; }
}

/// <summary>One method of the language.</summary>
internal sealed record MemberSpec
{
    /// <summary>Identifies the member in a program: the type's key, a dot, the name and the argument kinds.</summary>
    public required string Key { get; init; }

    /// <summary>The escaped name.</summary>
    public required string Name { get; init; }

    public required MemberRoles Roles { get; init; }

    public required bool IsStatic { get; init; }

    public required EquatableArray<ArgumentSpec> Arguments { get; init; }

    /// <summary>How the user typed the result.</summary>
    public required ValueKind Result { get; init; }

    /// <summary>Layers in attribute order; empty unless a network.</summary>
    public required EquatableArray<Layer> Layers { get; init; }

    /// <summary>The derivatives that users evaluate as numbers; null for none.</summary>
    public DerivativesSpec? Derivatives { get; init; }

    /// <summary>Whether batches with components apart are wanted.</summary>
    public bool HasColumns { get; init; }

    /// <summary>The mathematics; null for a network, a field of a Hamiltonian, and a body that was refused.</summary>
    public required ExprSpec? Body { get; init; }

    /// <summary>The body as the user wrote it, on one line, for comments; empty if there is none.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The signature of the implementing part that the generator owes, with full names and without attributes, for example
    /// <c>private partial global::Fluxion.Vec Net(global::Fluxion.Scalar t, global::Fluxion.Vec x)</c>; null if the user wrote a body.
    /// </summary>
    public required string? Declaration { get; init; }
}
