namespace Fluxion;

/// <summary>The right-hand side of x' = F(t, x), as <see cref="Step"/> takes it: the name of a member that maps a time and a vector to a vector of the same length.</summary>
public delegate Vec TimeDependentField(Scalar t, Vec x);
