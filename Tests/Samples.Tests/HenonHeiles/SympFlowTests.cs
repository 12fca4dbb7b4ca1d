using System;
using System.Linq;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>What holds of a symplectic flow for every θ.</summary>
public class SympFlowTests
{
    private readonly HenonHeilesSympFlow _model = new(seed: 4);

    private readonly double[][] _states;

    public SympFlowTests()
    {
        // Biases start at zero; identities that hold for every θ are tested at some θ without zeros.
        var random = new Random(9);
        foreach (ref double value in _model.Parameters.Values) value += 0.6 * (random.NextDouble() - 0.5);
        _states = [.. Enumerable.Range(0, 200).Select(_ => (double[])[.. Enumerable.Range(0, 4).Select(_ => random.NextDouble() - 0.5)])];
    }

    [Fact]
    public void AtTimeZero_TheStateIsReturnedExactly() => Assert.Equal(0, new FlowIdentities(_model, _states).InitialCondition());

    [Fact]
    public void TimeDerivative_IsTheFieldOfItsOwnHamiltonian() => Assert.InRange(new FlowIdentities(_model, _states).Hamiltonian(), 0, 1e-12);

    [Fact]
    public void DerivativeInSpace_IsSymplectic() => Assert.InRange(new FlowIdentities(_model, _states).Symplecticity(), 0, 1e-12);

    [Fact]
    public void Inverse_UndoesTheFlow() => Assert.InRange(new FlowIdentities(_model, _states).Inverse(), 0, 1e-12);

    [Fact]
    public void ForwardJvp_AgainstCentralDifferences_Agrees()
    {
        const double step = 1e-5;
        double[] x = [0.2, -0.1, 0.3, 0.05], v = [0.4, -0.7, 0.2, 0.9], pushed = new double[4], above = new double[4], below = new double[4];
        _model.ForwardJvp(0.7, x, v, pushed);
        _model.Forward(0.7, [.. x.Zip(v, static (a, b) => a + (step * b))], above);
        _model.Forward(0.7, [.. x.Zip(v, static (a, b) => a - (step * b))], below);
        for (int i = 0; i < 4; i++) Assert.Equal((above[i] - below[i]) / (2 * step), pushed[i], 1e-8);
    }

    [Fact]
    public void RateOfTheMismatch_AgainstCentralDifferences_Agrees()
    {
        const double step = 1e-5;
        double[] x = [0.2, -0.1, 0.3, 0.05], both = new double[2], above = new double[2], below = new double[2];
        _model.Mismatches(0.4, x, both);
        _model.Mismatches(0.4 + step, x, above);
        _model.Mismatches(0.4 - step, x, below);
        Assert.Equal((above[0] - below[0]) / (2 * step), both[1], 1e-8);
    }
}
