using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Numerics.Tensors;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>A weighted sum Σ wₖ Lₖ(θ) of losses of one model, evaluated term by term in a fixed order.</summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public sealed class SumLoss<T> : TrainingLoss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingLoss<T>[] _losses;
    private readonly double[] _weights;
    private readonly AlignedArray<T> _term;

    private SumLoss(TrainingLoss<T>[] losses, double[] weights)
    {
        _losses = losses;
        _weights = weights;
        for (int i = 0; i < losses.Length; i++)
        {
            if (!ReferenceEquals(losses[i].Parameters, losses[0].Parameters))
                throw new ArgumentException($"A sum of losses expects one model, but {losses[0].Name} and {losses[i].Name} have different parameter blocks.");
            if (!double.IsFinite(weights[i]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The weight of {losses[i].Name} is {weights[i]}; it must be finite."));
        }

        _term = new AlignedArray<T>(losses[0].Parameters.Count);
        Name = string.Join(" + ", losses.Zip(weights, static (loss, weight) =>
            weight == 1 ? loss.Name : string.Create(CultureInfo.InvariantCulture, $"{weight} {loss.Name}")));
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override ParameterBlock<T> Parameters => _losses[0].Parameters;

    /// <inheritdoc/>
    public override bool IsSampled => Array.Exists(_losses, static loss => loss.IsSampled);

    /// <inheritdoc/>
    public override T Value()
    {
        double sum = 0;
        for (int i = 0; i < _losses.Length; i++)
            sum += _weights[i] * double.CreateTruncating(_losses[i].Value());
        return T.CreateTruncating(sum);
    }

    /// <inheritdoc/>
    public override T ValueAndGradient(Span<T> gradient)
    {
        Expect.Length<T>(gradient, Parameters.Count, nameof(gradient));
        gradient.Clear();
        double sum = 0;
        for (int i = 0; i < _losses.Length; i++)
        {
            sum += _weights[i] * double.CreateTruncating(_losses[i].ValueAndGradient(_term.Span));
            TensorPrimitives.MultiplyAdd<T>(_term.Span, T.CreateTruncating(_weights[i]), gradient, gradient);
        }

        return T.CreateTruncating(sum);
    }

    /// <inheritdoc/>
    public override bool HasResiduals => Array.TrueForAll(_losses, static loss => loss.HasResiduals) && Array.TrueForAll(_weights, static weight => weight >= 0);

    /// <inheritdoc/>
    public override T AddNormalEquations(double weight, Span<T> gradient, SymmetricMatrix matrix)
    {
        double sum = 0;
        for (int i = 0; i < _losses.Length; i++)
            sum += _weights[i] * double.CreateTruncating(_losses[i].AddNormalEquations(weight * _weights[i], gradient, matrix));
        return T.CreateTruncating(sum);
    }

    /// <inheritdoc/>
    public override void Draw(long step)
    {
        foreach (TrainingLoss<T> loss in _losses)
            loss.Draw(step);
    }

    /// <inheritdoc/>
    public override TrainingLoss<T> Fixed(int batch = 0, long step = 0) =>
        IsSampled ? new SumLoss<T>(Array.ConvertAll(_losses, loss => loss.Fixed(batch, step)), _weights) : this;

    /// <inheritdoc/>
    public override void RunOn(WorkerPool? pool)
    {
        foreach (TrainingLoss<T> loss in _losses)
            loss.RunOn(pool);
    }

    internal static SumLoss<T> Scale(TrainingLoss<T> loss, double weight) => loss is SumLoss<T> sum
        ? new SumLoss<T>(sum._losses, Array.ConvertAll(sum._weights, w => w * weight))
        : new SumLoss<T>([loss], [weight]);

    internal static SumLoss<T> Add(TrainingLoss<T> a, TrainingLoss<T> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        SumLoss<T> left = Scale(a, 1), right = Scale(b, 1);
        return new SumLoss<T>([.. left._losses, .. right._losses], [.. left._weights, .. right._weights]);
    }
}
