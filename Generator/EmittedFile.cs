using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;

namespace Fluxion.Generator;

/// <summary>One file of generated source.</summary>
/// <param name="Hint">The name that is unique up to case, without the ending.</param>
/// <param name="Text">The source; empty for no file.</param>
/// <param name="Failure">The error of the stage that should have written it.</param>
internal sealed record EmittedFile(string Hint, string Text, StageFailure? Failure)
{
    /// <summary>The file of a program's subject.</summary>
    public static EmittedFile Of(ProgramSpec program, string text, StageFailure? failure) => new(HintNames.Of(program.Subject), text, failure);
}
