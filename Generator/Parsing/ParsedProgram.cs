using System.Collections.Generic;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>
/// What reading one annotated type gives. Not equatable: it holds places in the source, and only <see cref="Spec"/> goes on
/// to the cached steps.
/// </summary>
internal sealed class ParsedProgram
{
    /// <summary>The program; null if there is nothing to emit into, as for a class that is not partial.</summary>
    public required ProgramSpec? Spec { get; init; }

    /// <summary>What is wrong with the source.</summary>
    public required IReadOnlyList<Diagnostic> Problems { get; init; }

    /// <summary>The places of the program's sites.</summary>
    public required SiteTable Sites { get; init; }

    /// <summary>The place of the type's name.</summary>
    public required Location Place { get; init; }
}
