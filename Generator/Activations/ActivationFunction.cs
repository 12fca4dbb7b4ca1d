using System;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Activations;

/// <summary>
/// A function that layers apply to each component: a small graph of catalog ops, so that derivatives of every order exist. One activation is one
/// file; <see cref="ActivationCatalog"/> lists them. None overflows or cancels where its argument is large.
/// </summary>
/// <param name="Name">The member of <c>Fluxion.Activation</c> in lower case.</param>
/// <param name="Apply">σ(z), component by component.</param>
internal sealed record ActivationFunction(string Name, Func<Node, Node> Apply);
