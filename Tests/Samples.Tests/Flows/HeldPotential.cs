namespace Fluxion.Samples.Tests;

/// <summary>Symplectic layers over a learnt Hamiltonian field, lifted by zeros, and their tangent along v.</summary>
[Model]
public sealed partial class HeldPotential
{
    [Lift(4)]
    [Flow(typeof(LearnedHamiltonian), Layers = 3, Method = Method.StormerVerlet, StepSize = 0.4, Steps = 2)]
    private partial Vec Net([Dim(4)] Vec x);

    [Lift(4)]
    [Flow(typeof(LearnedHamiltonian), Layers = 2, Method = Method.SymplecticEuler, StepSize = 0.3)]
    [Project(3)]
    private partial Vec Lifted([Dim(2)] Vec x);

    [Forward]
    private Vec Tangent(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Net(x + s * v), s);

    [Loss]
    private Scalar Distance([Dim(4)] Vec x, [Dim(2)] Vec z) => Norm2(Net(x)) + Norm2(Lifted(z));
}
