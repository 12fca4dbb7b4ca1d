using System;

namespace Fluxion.Contest;

/// <summary>What a contestant can do.</summary>
/// <param name="Workload">The workload, W1 … W8.</param>
/// <param name="Formulation">How it is written.</param>
/// <param name="Numbers"><c>fp32</c> or <c>fp64</c>.</param>
/// <param name="Create">Weights and data of the definition, ready to run.</param>
internal sealed record Entry(string Workload, string Formulation, string Numbers, Func<ICase> Create)
{
    /// <summary>The three names in a line.</summary>
    public override string ToString() => $"{Workload} {Formulation} {Numbers}";
}
