using System.Collections.Generic;

namespace Fluxion.Generator.SympFlows;

/// <summary>What a symplectic flow is made of, from its attribute and its field.</summary>
internal sealed record SympFlowSpec
{
    /// <summary>The header of the namespace, of the types around the class, and of the class, outermost first.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The full name of the field's class, with <c>global::</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The name of the member J∇H of the field.</summary>
    public required string Law { get; init; }

    /// <summary>The call of the field's Hamiltonian at a state named x.</summary>
    public required string Energy { get; init; }

    /// <summary>The number d of positions.</summary>
    public required int Degrees { get; init; }

    public required int Layers { get; init; }

    public required int Width { get; init; }

    public required int Hidden { get; init; }

    /// <summary>The name of a member of <c>Activation</c>.</summary>
    public required string Activation { get; init; }

    /// <summary>The components of the state where H_N and H are made equal, as written in C#.</summary>
    public required string Origin { get; init; }

    /// <summary>The names of the members of <c>SympFlowLosses</c> that are asked for.</summary>
    public required IReadOnlyCollection<string> Losses { get; init; }

    /// <summary>The potentials that the class declares itself.</summary>
    public required IReadOnlyCollection<string> Declared { get; init; }
}
