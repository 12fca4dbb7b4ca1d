using System;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Fluxion.Generator.Tests.Parsing;

namespace Fluxion.Generator.Tests;

/// <summary>A compiler that prints the model, so that the pipeline's tests do not depend on the one that computes.</summary>
internal static class TextBackend
{
    public static readonly Backend Instance = new(
        (_, _) => [],
        (program, _) => ImplementingParts.Write(program.Subject) + Comment(program),
        (program, _) => Comment(program));

    private static string Comment(ProgramSpec program) => "/*\n" + SpecText.Of(program).Replace("*/", "* /", StringComparison.Ordinal) + "*/\n";
}
