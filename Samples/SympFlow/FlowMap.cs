using System;

namespace Fluxion.Samples;

/// <summary>The state at a time, from the state at time 0.</summary>
internal delegate void FlowMap(double time, ReadOnlySpan<double> state, Span<double> result);
