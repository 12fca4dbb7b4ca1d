namespace Fluxion.Generator.Model;

/// <summary>The kinds of layers.</summary>
internal enum LayerKind
{
    Dense,
}

/// <summary>One layer attribute.</summary>
/// <param name="Kind">The kind of layer.</param>
/// <param name="Width">The number of outputs.</param>
/// <param name="Activation">The lower-case name of the activation's op, or <c>identity</c>.</param>
internal sealed record LayerSpec(LayerKind Kind, int Width, string Activation);
