using System;

namespace Fluxion;

/// <summary>Draws one sample from a stream of random numbers; pure, and callable from several threads.</summary>
public delegate void SampleFunction(ref SampleStream stream, Span<double> values);
