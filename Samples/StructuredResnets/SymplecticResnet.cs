namespace Fluxion.Samples;

/// <summary>Sixteen Hamiltonian layers: steps of Störmer and Verlet on fields of <see cref="HamiltonianField"/>, each with its own parameters. Symplectic for every θ.</summary>
[Model]
public sealed partial class SymplecticResnet
{
    [Forward]
    [Derivatives(Derivative.Jacobian)]
    [Flow(typeof(HamiltonianField), Layers = 16, Method = Method.StormerVerlet, StepSize = 0.25)]
    private partial Vec Net([Dim(4)] Vec x);

    [Loss]
    private Scalar Distance([Dim(4)] Vec x, [Dim(4)] Vec y) => Norm2(Net(x) - y);
}
