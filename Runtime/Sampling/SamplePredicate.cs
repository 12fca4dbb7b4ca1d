using System;

namespace Fluxion;

/// <summary>Whether a sample belongs to a set.</summary>
public delegate bool SamplePredicate(ReadOnlySpan<double> values);
