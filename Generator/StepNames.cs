namespace Fluxion.Generator;

/// <summary>The names under which the steps of the pipeline are tracked.</summary>
internal static class StepNames
{
    /// <summary>Symbols and operations to a parsed program, with locations; runs on every edit.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The equatable program alone: the cache boundary.</summary>
    public const string Model = nameof(Model);

    /// <summary>What the mathematics of the program complains of.</summary>
    public const string Check = nameof(Check);

    /// <summary>The text of signatures and documentation.</summary>
    public const string Surface = nameof(Surface);

    /// <summary>The text of the kernels.</summary>
    public const string Kernels = nameof(Kernels);

    /// <summary>Everything to report, with locations; may run on every edit.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
