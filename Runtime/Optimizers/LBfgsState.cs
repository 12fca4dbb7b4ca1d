using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Fluxion.Runtime;

/// <summary>The state of <see cref="LBfgs"/>: where it is, the gradient there, and the remembered pairs.</summary>
internal sealed class LBfgsState<T> : OptimizerState<T>, ILineFunction
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LBfgs _settings;
    private readonly StrongWolfe _search;
    private readonly CurvaturePairs<T> _pairs;
    private readonly AlignedArray<T> _gradient;
    private readonly AlignedArray<T> _origin;
    private readonly AlignedArray<T> _originGradient;
    private readonly AlignedArray<T> _direction;
    private Objective<T>? _objective;
    private bool _isEvaluated;

    public LBfgsState(LBfgs settings, int count)
    {
        // A mean of many rounded terms; a few units in the last place of T.
        double rounding = 8 * double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        _settings = settings;
        _search = new StrongWolfe(settings.SufficientDecrease, settings.Curvature, settings.MaxLineSearch, rounding);
        _pairs = new CurvaturePairs<T>(settings.History, count);
        _gradient = new AlignedArray<T>(count);
        _origin = new AlignedArray<T>(count);
        _originGradient = new AlignedArray<T>(count);
        _direction = new AlignedArray<T>(count);
    }

    public override ReadOnlySpan<T> Gradient => _gradient.Span;

    /// <summary>The step α of the last line search.</summary>
    public double Length { get; private set; }

    public override StepOutcome Step(Objective<T> objective, double factor)
    {
        _objective = objective;
        if (!_isEvaluated)
        {
            Value = objective.ValueAndGradient(_gradient.Span);
            GradientNorm = Norm(_gradient.Span);
            if (!double.IsFinite(Value) || !double.IsFinite(GradientNorm))
                return StepOutcome.NotFinite;
            _isEvaluated = true;
        }

        if (GradientNorm <= _settings.GradientTolerance || GradientNorm == 0)
            return StepOutcome.Converged;
        objective.Parameters.CopyTo(_origin.Span);
        _gradient.Span.CopyTo(_originGradient.Span);
        if (Descend())
            return StepOutcome.Moved;

        // Perhaps the remembered curvature misleads: once more along the gradient, and otherwise there is nowhere to go.
        bool hadPairs = _pairs.Count > 0;
        _pairs.Clear();
        if (hadPairs && Descend())
            return StepOutcome.Moved;
        return StepOutcome.Stalled;
    }

    LinePoint ILineFunction.Evaluate(double step)
    {
        TensorPrimitives.MultiplyAdd<T>(_direction.Span, T.CreateTruncating(step), _origin.Span, _objective!.Parameters);
        double value = _objective.ValueAndGradient(_gradient.Span);
        return new LinePoint(step, value, VectorAlgebra.Dot<T>(_gradient.Span, _direction.Span));
    }

    private bool Descend()
    {
        Span<T> direction = _direction.Span;
        TensorPrimitives.Negate<T>(_originGradient.Span, direction);
        _pairs.ApplyInverse(direction);
        double slope = VectorAlgebra.Dot<T>(direction, _originGradient.Span);
        if (!(slope < 0) || !double.IsFinite(slope))
        {
            _pairs.Clear();
            TensorPrimitives.Negate<T>(_originGradient.Span, direction);
            slope = -GradientNorm * GradientNorm;
        }

        // Without pairs the direction is the gradient, whose length says nothing about distances: begin with a move of at most 1.
        double first = _pairs.Count > 0 ? 1 : Math.Min(1, 1 / GradientNorm);
        if (!_search.Search(this, new LinePoint(0, Value, slope), first, out LinePoint accepted))
        {
            _origin.Span.CopyTo(_objective!.Parameters);
            _originGradient.Span.CopyTo(_gradient.Span);
            return false;
        }

        _pairs.Add(_objective!.Parameters, _origin.Span, _gradient.Span, _originGradient.Span);
        Length = accepted.Step;
        Value = accepted.Value;
        GradientNorm = Norm(_gradient.Span);
        return true;
    }

    private static double Norm(ReadOnlySpan<T> vector) => Math.Sqrt(VectorAlgebra.Dot(vector, vector));
}
