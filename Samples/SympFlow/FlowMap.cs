using System;

namespace Fluxion.Samples;

/// <summary>The state at a time, from the state at time 0.</summary>
/// <param name="time">In [0, 1].</param>
/// <param name="state">The state at time 0.</param>
/// <param name="result">Receives the state at the time.</param>
public delegate void FlowMap(double time, ReadOnlySpan<double> state, Span<double> result);
