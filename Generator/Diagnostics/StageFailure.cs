namespace Fluxion.Generator.Diagnostics;

/// <summary>An exception inside a stage, to be reported as <c>FLX0099</c>.</summary>
/// <param name="TypeKey">The type that was compiled.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Message">The kind of exception and its message, on one line.</param>
internal sealed record StageFailure(string TypeKey, string Stage, string Message);
