namespace Fluxion;

/// <summary>The right-hand side of x' = F(x), as <see cref="Step"/> takes it: the name of a member that maps a vector to one of the same length.</summary>
public delegate Vec AutonomousField(Vec x);
