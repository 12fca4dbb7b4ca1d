namespace Fluxion.Generator.Model;

/// <summary>A one-step method with its settings.</summary>
/// <param name="Name">The lower-case name of the method, for example <c>rk4</c>.</param>
/// <param name="Steps">The number of equal sub-steps.</param>
/// <param name="Iterations">Fixed-point iterations of an implicit method; 0 for an explicit one.</param>
/// <param name="Tableau">The tableau of the method <c>rungekutta</c>; null for the others.</param>
internal sealed record MethodSpec(string Name, int Steps, int Iterations, TableauSpec? Tableau);
