using System;

namespace Fluxion;

/// <summary>The right-hand side of x′ = F(x): writes F(<paramref name="x"/>) to <paramref name="dx"/>, which has the same length.</summary>
public delegate void VectorFieldFunction(ReadOnlySpan<double> x, Span<double> dx);
