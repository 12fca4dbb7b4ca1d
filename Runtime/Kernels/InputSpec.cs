namespace Fluxion.Runtime;

/// <summary>One input of a loss: its name in the declaration and its number of components.</summary>
/// <param name="Name">The parameter's name, e.g. <c>x</c>.</param>
/// <param name="Length">The number of components, 1 for a scalar.</param>
public sealed record InputSpec(string Name, int Length);
