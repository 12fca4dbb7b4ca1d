using System;
using Fluxion.Contest;
using Fluxion.Runtime;

namespace Fluxion.Benchmarks;

/// <summary>Full training steps: loss, gradient and Adam, as the trainer takes them.</summary>
internal sealed class Training : ICase
{
    private readonly TrainingLoss<Number> _loss;
    private readonly OptimizerState<Number> _state;
    private readonly Objective<Number> _objective;

    public Training(BatchLoss<Number> loss, double clip = double.PositiveInfinity)
    {
        _loss = loss;
        _state = new Adam(1e-3) { ClipNorm = clip }.Start<Number>(loss.Parameters.Count);
        _objective = new Objective<Number>(loss, best: null);
    }

    /// <summary>The loss that is minimised.</summary>
    public TrainingLoss<Number> Loss => _loss;

    public double[] Check()
    {
        var gradient = new Number[_loss.Parameters.Count];
        double value = _loss.ValueAndGradient(gradient), square = 0;
        foreach (Number element in gradient)
            square += (double)element * element;
        for (int i = 0; i < 10; i++)
            Run();
        return [value, Math.Sqrt(square), _loss.Value()];
    }

    public void Run()
    {
        if (_state.Step(_objective, 1) != StepOutcome.Moved)
            throw new InvalidOperationException($"{_loss.Name} is not finite.");
    }

    public void Dispose()
    {
    }
}
