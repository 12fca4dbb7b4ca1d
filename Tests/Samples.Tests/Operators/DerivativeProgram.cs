namespace Fluxion.Samples.Tests;

/// <summary>Derivatives as numbers: of a map with more arguments than results, of one with fewer, and of one that returns a number.</summary>
[Model]
public sealed partial class DerivativeProgram
{
    [Forward]
    [Derivatives(Derivative.Jacobian | Derivative.Jvp | Derivative.Vjp | Derivative.Hvp | Derivative.ValueAndJacobian)]
    [Dense(9, Activation.Tanh)]
    [Dense(3)]
    private partial Vec Net(Scalar t, [Dim(12)] Vec x);

    [Derivatives(Derivative.Jacobian | Derivative.Jvp | Derivative.Vjp | Derivative.ValueAndJacobian, Variable = nameof(x))]
    [Dense(9, Activation.Tanh)]
    [Dense(12)]
    private partial Vec Wide(Scalar t, [Dim(2)] Vec x);

    [Derivatives(Derivative.Jacobian | Derivative.Hessian | Derivative.Hvp | Derivative.ValueAndJacobian)]
    [Dense(9, Activation.Tanh)]
    [Dense(9, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(3)] Vec y);
}
