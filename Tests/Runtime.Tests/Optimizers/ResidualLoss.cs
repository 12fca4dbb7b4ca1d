using System;
using System.Linq;

namespace Fluxion.Runtime.Tests.Optimizers;

/// <summary>L(θ) = ‖r(θ)‖² for residuals and a Jacobian given by hand.</summary>
internal sealed class ResidualLoss : TrainingLoss<double>
{
    private readonly Func<double[], double[]> _residuals;
    private readonly Func<double[], double[][]> _jacobian;

    public ResidualLoss(double[] start, Func<double[], double[]> residuals, Func<double[], double[][]> jacobian)
    {
        (_residuals, _jacobian) = (residuals, jacobian);
        Parameters = new ParameterBlock<double>([new("theta", 0, start.Length, 0, Initialization.Constant, 0)]);
        start.CopyTo(Parameters.Values);
    }

    public override string Name => "Residuals";

    public override ParameterBlock<double> Parameters { get; }

    public override bool IsSampled => false;

    public override bool HasResiduals => true;

    public override double Value() => _residuals([.. Parameters.Values]).Sum(static r => r * r);

    public override double ValueAndGradient(Span<double> gradient)
    {
        gradient.Clear();
        return AddNormalEquations(1, gradient, new SymmetricMatrix(Parameters.Count));
    }

    public override double AddNormalEquations(double weight, Span<double> gradient, SymmetricMatrix matrix)
    {
        double[] theta = [.. Parameters.Values], r = _residuals(theta);
        double[][] rows = _jacobian(theta);
        for (int k = 0; k < r.Length; k++)
        {
            for (int i = 0; i < theta.Length; i++)
            {
                gradient[i] += weight * 2 * rows[k][i] * r[k];
                for (int j = i; j < theta.Length; j++) matrix.Upper(i)[j - i] += weight * rows[k][i] * rows[k][j];
            }
        }

        return Value();
    }

    public override void Draw(long step)
    {
    }

    public override TrainingLoss<double> Fixed(int batch = 0, long step = 0) => this;

    public override void RunOn(WorkerPool? pool)
    {
    }
}
