namespace Fluxion.Samples.Tests.Layers;

/// <summary>Losses whose sums run over more components than are written out, and maps whose results are long concatenations.</summary>
[Model]
public sealed partial class WideLoss
{
    [Dense(9, Activation.Tanh)]
    private partial Vec Left([Dim(3)] Vec x);

    [Dense(4, Activation.Sin, Bias = false)]
    private partial Vec Right([Dim(3)] Vec x);

    [Dense(5, Activation.Tanh)]
    private partial Vec Head([Dim(13)] Vec branches);

    [Forward]
    private Vec Branches([Dim(3)] Vec x) => Concat(Left(x), Right(x));

    private Vec Joined([Dim(3)] Vec x) => Head(Concat(Left(x), Right(x)));

    [Loss]
    private Scalar Distance([Dim(3)] Vec x, [Dim(13)] Vec y) => Norm2(Branches(x) - y);

    [Loss]
    private Scalar Linear([Dim(3)] Vec x) => Sum(Left(x));

    [Loss]
    private Scalar Deep([Dim(3)] Vec x) => Norm2(Joined(x)) + Sum(Grad(Sum(Joined(x)), x));
}
