using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Fluxion.Generator;

/// <summary>
/// The pipeline. Source goes parse → model → check → surface and kernels, each step cached on equatable data; diagnostics
/// have a pipeline of their own, which knows places in the source and may run again on every edit.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FluxionGenerator : IIncrementalGenerator
{
    private readonly Backend _backend;

    /// <summary>The generator with the compiler behind it.</summary>
    public FluxionGenerator()
        : this(Backend.Default)
    {
    }

    internal FluxionGenerator(Backend backend) => _backend = backend;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Branch[] branches = [.. new[] { Language.ModelMetadataName, Language.VectorFieldMetadataName, Language.SympFlowMetadataName }.Select(name => Read(context, name))];
        IncrementalValueProvider<EquatableArray<string>> collisions = Join(branches, static branch => branch.Surface.Select(static (file, _) => file.Hint))
            .Select(static (names, _) => HintNames.Collisions(names));

        foreach (Branch branch in branches)
        {
            context.RegisterSourceOutput(branch.Surface.Combine(collisions), static (output, file) => Add(output, file.Left, file.Right, ".Surface.g.cs"));
            context.RegisterImplementationSourceOutput(branch.Kernels.Combine(collisions), static (output, file) => Add(output, file.Left, file.Right, ".Kernels.g.cs"));
        }

        IncrementalValueProvider<ImmutableArray<ParsedProgram>> parsed = Join(branches, static branch => branch.Parsed);
        context.RegisterSourceOutput(
            parsed.Combine(Join(branches, static branch => branch.Checked)).Combine(Join(branches, static branch => Failed(branch.Surface)))
                .Select(static (all, _) => Report.All(all.Left.Left, all.Left.Right, all.Right))
                .WithTrackingName(StepNames.Diagnostics),
            static (output, found) =>
            {
                foreach (Diagnostic diagnostic in found) output.ReportDiagnostic(diagnostic);
            });
        context.RegisterImplementationSourceOutput(
            parsed.Combine(Join(branches, static branch => Failed(branch.Kernels))),
            static (output, all) =>
            {
                foreach (Diagnostic diagnostic in Report.Failures(all.Left, all.Right)) output.ReportDiagnostic(diagnostic);
            });
    }

    private Branch Read(IncrementalGeneratorInitializationContext context, string attribute)
    {
        IncrementalValuesProvider<ParsedProgram> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, Parse)
            .Where(static program => program is not null)
            .Select(static (program, _) => program!)
            .WithTrackingName(StepNames.Parse);
        IncrementalValuesProvider<CheckedProgram> programs = parsed
            .Where(static program => program.Spec is not null)
            .Select(static (program, _) => program.Spec!)
            .WithTrackingName(StepNames.Model)
            .Select((program, cancellation) => Stages.Check(program, _backend, cancellation))
            .WithTrackingName(StepNames.Check);
        return new Branch(
            parsed,
            programs,
            programs.Select((program, cancellation) => Stages.Surface(program.Program, _backend, cancellation)).WithTrackingName(StepNames.Surface),
            programs.Select((program, cancellation) => Stages.Kernels(program.Program, _backend, cancellation)).WithTrackingName(StepNames.Kernels));
    }

    private static ParsedProgram? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        Location place = ((TypeDeclarationSyntax)context.TargetNode).Identifier.GetLocation();
        return Stages.Guard<ParsedProgram?>(
            StepNames.Parse,
            type.Name,
            () => ProgramParser.IsTurnOf(type, context.Attributes, context.TargetNode)
                ? ProgramParser.Parse(type, context.SemanticModel.Compilation, cancellationToken)
                : null,
            failure => new ParsedProgram { Spec = null, Problems = [Report.Of(failure, place)], Sites = new(OwedParts.None), Place = place });
    }

    private static void Add(SourceProductionContext output, EmittedFile file, EquatableArray<string> collisions, string ending)
    {
        if (file.Text.Length > 0) output.AddSource(HintNames.Resolve(file.Hint, collisions) + ending, SourceText.From(file.Text, Encoding.UTF8));
    }

    private static IncrementalValuesProvider<StageFailure> Failed(IncrementalValuesProvider<EmittedFile> files)
        => files.Where(static file => file.Failure is not null).Select(static (file, _) => file.Failure!);

    private static IncrementalValueProvider<ImmutableArray<T>> Join<T>(Branch[] branches, System.Func<Branch, IncrementalValuesProvider<T>> part)
        => branches.Select(branch => part(branch).Collect())
            .Aggregate(static (first, second) => first.Combine(second).Select(static (both, _) => both.Left.AddRange(both.Right)));

    // The steps that start from one attribute.
    private sealed record Branch(
        IncrementalValuesProvider<ParsedProgram> Parsed,
        IncrementalValuesProvider<CheckedProgram> Checked,
        IncrementalValuesProvider<EmittedFile> Surface,
        IncrementalValuesProvider<EmittedFile> Kernels);
}
