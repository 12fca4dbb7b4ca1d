using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;

namespace Fluxion.Generator;

/// <summary>A program after its mathematics was checked.</summary>
/// <param name="Program">The program, refused if there is anything to complain of.</param>
/// <param name="Complaints">What to report.</param>
/// <param name="Failure">The error of the check itself.</param>
internal sealed record CheckedProgram(ProgramSpec Program, EquatableArray<Complaint> Complaints, StageFailure? Failure);
