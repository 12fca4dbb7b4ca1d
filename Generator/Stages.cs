using System;
using System.Threading;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;

namespace Fluxion.Generator;

/// <summary>The stages as the pipeline runs them: an exception becomes a failure to report, a refused program its implementing parts.</summary>
internal static class Stages
{
    /// <summary>A stage whose exception is not the host's business.</summary>
    public static T Guard<T>(string stage, string type, Func<T> run, Func<StageFailure, T> failed)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            string message = exception.GetType().Name + ": " + exception.Message.Replace("\r", "").Replace('\n', ' ');
            return failed(new StageFailure(type, stage, message));
        }
    }

    /// <summary>Checks a program; one with complaints is refused from here on.</summary>
    public static CheckedProgram Check(ProgramSpec program, Backend backend, CancellationToken cancellationToken)
    {
        if (program.IsRefused) return new(program, [], null);
        return Guard(StepNames.Check, program.Subject.Key, () =>
        {
            EquatableArray<Complaint> complaints = backend.Check(program, cancellationToken);
            return new CheckedProgram(complaints.Count == 0 ? program : program with { IsRefused = true }, complaints, null);
        }, failure => new CheckedProgram(program with { IsRefused = true }, [], failure));
    }

    /// <summary>The signatures of a program, or of a refused one the parts that it owes.</summary>
    public static EmittedFile Surface(ProgramSpec program, Backend backend, CancellationToken cancellationToken)
        => Guard(StepNames.Surface, program.Subject.Key,
            () => EmittedFile.Of(program, program.IsRefused ? ImplementingParts.Write(program.Subject) : backend.Surface(program, cancellationToken), null),
            failure => EmittedFile.Of(program, ImplementingParts.Write(program.Subject), failure));

    /// <summary>The kernels of a program; nothing for a refused one.</summary>
    public static EmittedFile Kernels(ProgramSpec program, Backend backend, CancellationToken cancellationToken)
        => Guard(StepNames.Kernels, program.Subject.Key,
            () => EmittedFile.Of(program, program.IsRefused ? "" : backend.Kernels(program, cancellationToken), null),
            failure => EmittedFile.Of(program, "", failure));
}
