using System;

namespace Fluxion.Samples;

/// <summary>A set of states on which the flow of a Hamiltonian is learnt.</summary>
/// <param name="Dimension">The number of components of a state.</param>
/// <param name="Uniform">Uniform on the set.</param>
/// <param name="Contains">Whether a state belongs to it.</param>
/// <param name="Energy">The Hamiltonian.</param>
internal sealed record StateSet(int Dimension, Distribution Uniform, SamplePredicate Contains, Func<ReadOnlySpan<double>, double> Energy);
