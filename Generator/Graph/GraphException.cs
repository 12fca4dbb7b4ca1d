using System;

namespace Fluxion.Generator.Graphs;

/// <summary>An op was applied to shapes that it does not accept, or a graph breaks its grammar.</summary>
internal sealed class GraphException(string message) : Exception(message);
