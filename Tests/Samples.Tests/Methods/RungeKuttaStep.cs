namespace Fluxion.Samples.Tests;

/// <summary>One step of the 3/8 rule, given by its tableau, on the system of Hénon and Heiles.</summary>
[Model]
public sealed partial class RungeKuttaStep
{
    /// <summary>The 3/8 rule of Kutta (Z. Math. Phys. 46, 1901), order 4.</summary>
    public const string Kutta38 = """
         0  |
        1/3 |  1/3
        2/3 | -1/3   1
         1  |   1   -1    1
        ----+-----------------
            | 1/8  3/8 3/8 1/8
        """;

    [Forward]
    private Vec Map(Scalar h, [Dim(4)] Vec x) => Step.RungeKutta(StepField.F, x, h, Kutta38);
}
