using System;
using System.Threading;
using Fluxion.Generator.Model;

namespace Fluxion.Generator;

/// <summary>The three pure functions behind the pipeline, from a program to complaints and to text.</summary>
/// <param name="Check">What the mathematics of a program complains of: shapes, missing members.</param>
/// <param name="Surface">The text of signatures and documentation.</param>
/// <param name="Kernels">The text of the kernels; empty for none.</param>
internal sealed record Backend(
    Func<ProgramSpec, CancellationToken, EquatableArray<Complaint>> Check,
    Func<ProgramSpec, CancellationToken, string> Surface,
    Func<ProgramSpec, CancellationToken, string> Kernels)
{
    /// <summary>The compiler.</summary>
    public static Backend Default { get; } = new(Compiler.Check, Compiler.Surface, Compiler.Kernels);
}
