using System;

namespace Fluxion;

/// <summary>
/// Marks a method H(q, p), or H(q₁ … q_d, p₁ … p_d), as the Hamiltonian of the enclosing vector field, which then is
/// J∇H: q' = ∂H/∂p, p' = −∂H/∂q. Half of the arguments are positions, the other half momenta, in this order.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HamiltonianAttribute : Attribute;
