namespace Fluxion.Generator.Model;

/// <summary>A span that a map writes to.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Length">Components per sample.</param>
internal sealed record ResultSpec(string Name, int Length);
