namespace Fluxion.Samples;

/// <summary>Rosenbrock's function (1 − x)² + 100 (y − x²)² of the two parameters, times a sample that is 1.</summary>
[Model]
public sealed partial class Rosenbrock
{
    [Parameter]
    private partial Scalar X { get; }

    [Parameter]
    private partial Scalar Y { get; }

    [Loss]
    private Scalar Height(Scalar one) => one * ((1 - X) * (1 - X) + 100 * (Y - X * X) * (Y - X * X));
}
