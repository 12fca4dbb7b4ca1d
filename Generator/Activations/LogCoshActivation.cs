using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Activations;

/// <summary>σ(z) = ln cosh z, accurate near 0 and without overflow.</summary>
internal static class LogCoshActivation
{
    public static readonly ActivationFunction Definition = new("logcosh", static z => z.Graph.Apply(new LogCosh(), z));
}
