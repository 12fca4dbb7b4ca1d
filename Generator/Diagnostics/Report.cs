using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Diagnostics;

/// <summary>Complaints and failures → diagnostics at their places.</summary>
internal static class Report
{
    /// <summary>All there is to say of the programs, each thing once although several programs may share a member.</summary>
    public static IReadOnlyList<Diagnostic> All(IReadOnlyList<ParsedProgram> parsed, IEnumerable<CheckedProgram> programs, IEnumerable<StageFailure?> failures)
    {
        CheckedProgram[] all = [.. programs];
        IEnumerable<Diagnostic> found = parsed.SelectMany(program => program.Problems)
            .Concat(all.SelectMany(program => program.Complaints, (program, complaint) => Of(complaint, program.Program.Subject.Key, parsed)))
            .Concat(Failures(parsed, all.Select(program => program.Failure).Concat(failures)));
        return [.. found.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .Select(same => same.First())];
    }

    /// <summary>The failures of stages, at the names of their types.</summary>
    public static IEnumerable<Diagnostic> Failures(IReadOnlyList<ParsedProgram> parsed, IEnumerable<StageFailure?> failures)
        => failures.OfType<StageFailure>().Select(failure => Of(failure, PlaceOf(failure.TypeKey, parsed)));

    /// <summary>A failure of a stage.</summary>
    public static Diagnostic Of(StageFailure failure, Location place)
        => Diagnostic.Create(DiagnosticDescriptors.GeneratorFailure, place, failure.Stage, failure.TypeKey, failure.Message);

    private static Diagnostic Of(Complaint complaint, string type, IReadOnlyList<ParsedProgram> parsed)
    {
        Location place = parsed.Select(program => program.Sites.Find(complaint.MemberKey, complaint.Site)).FirstOrDefault(found => found is not null)
            ?? PlaceOf(type, parsed);
        if (DiagnosticDescriptors.All.FirstOrDefault(candidate => candidate.Id == complaint.Id) is not { } descriptor)
            return Of(new StageFailure(type, StepNames.Check, complaint.Id + " " + string.Join("; ", complaint.Arguments)), place);
        return Diagnostic.Create(descriptor, place, [.. complaint.Arguments]);
    }

    private static Location PlaceOf(string type, IReadOnlyList<ParsedProgram> parsed)
        => parsed.FirstOrDefault(program => program.Spec?.Subject.Key == type)?.Place ?? Location.None;
}
