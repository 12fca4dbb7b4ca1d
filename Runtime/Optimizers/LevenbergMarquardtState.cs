using System;
using System.Numerics;

namespace Fluxion.Runtime;

/// <summary>The state of <see cref="LevenbergMarquardt"/>: the normal equations where it is, and the damping.</summary>
internal sealed class LevenbergMarquardtState<T> : OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LevenbergMarquardt _settings;
    private readonly SymmetricMatrix _normal;
    private readonly SymmetricMatrix _factor;
    private readonly Cholesky _cholesky;
    private readonly AlignedArray<T> _gradient;
    private readonly AlignedArray<T> _origin;
    private readonly double[] _move;
    private double _growth = 2;
    private bool _isEvaluated;

    public LevenbergMarquardtState(LevenbergMarquardt settings, int count)
    {
        _settings = settings;
        _normal = new SymmetricMatrix(count);
        _factor = new SymmetricMatrix(count);
        _cholesky = new Cholesky(count);
        _gradient = new AlignedArray<T>(count);
        _origin = new AlignedArray<T>(count);
        _move = new double[count];
    }

    public override ReadOnlySpan<T> Gradient => _gradient.Span;

    /// <summary>The present damping μ; NaN before the first step.</summary>
    public double Damping { get; private set; } = double.NaN;

    public override StepOutcome Step(Objective<T> objective, double factor)
    {
        if (!_isEvaluated)
        {
            Value = objective.NormalEquations(_gradient.Span, _normal);
            GradientNorm = Math.Sqrt(VectorAlgebra.Dot<T>(_gradient.Span, _gradient.Span));
            if (!double.IsFinite(Value) || !double.IsFinite(GradientNorm))
                return StepOutcome.NotFinite;
            _isEvaluated = true;
            if (double.IsNaN(Damping))
                Damping = _settings.Damping * (_settings.IsScaled ? 1 : LargestDiagonal());
        }

        if (GradientNorm <= _settings.GradientTolerance || GradientNorm == 0)
            return StepOutcome.Converged;
        objective.Parameters.CopyTo(_origin.Span);
        for (int attempt = 0; attempt < _settings.MaxAttempts; attempt++)
        {
            if (Solve(objective.Pool) is { } predicted && Move(objective, predicted))
                return StepOutcome.Moved;
            Damping *= _growth;
            _growth *= 2;
        }

        _origin.Span.CopyTo(objective.Parameters);
        return StepOutcome.Stalled;
    }

    // h from (JᵀJ + μ D) h = −Jᵀr; returns the decrease that the linear model predicts, null if the matrix is not positive definite.
    private double? Solve(WorkerPool? pool)
    {
        _normal.CopyTo(_factor);
        for (int i = 0; i < _move.Length; i++)
        {
            _factor.Diagonal(i) += Damping * Scale(i);
            _move[i] = -0.5 * double.CreateTruncating(_gradient.Span[i]);
        }

        if (!_cholesky.Factor(_factor, pool))
            return null;
        _cholesky.Solve(_factor, _move);
        double predicted = 0;
        for (int i = 0; i < _move.Length; i++)
            predicted += _move[i] * ((Damping * Scale(i) * _move[i]) - (0.5 * double.CreateTruncating(_gradient.Span[i])));
        return predicted > 0 ? predicted : null;
    }

    private bool Move(Objective<T> objective, double predicted)
    {
        for (int i = 0; i < _move.Length; i++)
            objective.Parameters[i] = T.CreateTruncating(double.CreateTruncating(_origin.Span[i]) + _move[i]);
        double value = objective.Value();
        double gain = (Value - value) / predicted;
        if (!(gain > 0))
            return false;
        Value = value;
        double distance = (2 * gain) - 1;
        Damping *= Math.Max(1.0 / 3, 1 - (distance * distance * distance));
        _growth = 2;
        _isEvaluated = false;
        return true;
    }

    // A parameter without influence still needs a positive pivot.
    private double Scale(int i) => _settings.IsScaled ? Math.Max(_normal.Diagonal(i), 1e-24) : 1;

    private double LargestDiagonal()
    {
        double largest = 0;
        for (int i = 0; i < _move.Length; i++) largest = Math.Max(largest, _normal.Diagonal(i));
        return Math.Max(largest, 1e-300);
    }
}
