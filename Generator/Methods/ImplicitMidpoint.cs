using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>
/// The implicit midpoint method (Hairer, Lubich &amp; Wanner, Geometric Numerical Integration, II.1.3), order 2, symplectic and symmetric for
/// every Hamiltonian: x + h F(z) with z = x + h/2 F(z). z is iterated a fixed number of times from z = x: each time its error shrinks by the
/// factor h/2 ‖F′‖, and what remains of it is the defect of symplecticity. Derivatives are those of the iteration, exactly.
/// </summary>
internal sealed class ImplicitMidpoint : OneStepMethod
{
    public override string Name => "implicitmidpoint";

    public override Node Advance(FieldCall field, MethodSpec spec, Node t, Node x, Node h)
    {
        Node half = Times(0.5, h), middle = Later(t, 0.5, h), z = x;
        for (int i = 0; i < spec.Iterations; i++) z = Move(x, half, field.At(middle, z));
        return Move(x, h, field.At(middle, z));
    }
}
