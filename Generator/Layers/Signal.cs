using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Layers;

/// <summary>The value between two layers, a vector, and how it is to be read.</summary>
/// <param name="Value">The vector, of <see cref="Extent.Length"/> components.</param>
/// <param name="Extent">Its axes.</param>
internal readonly record struct Signal(Node Value, Extent Extent);
