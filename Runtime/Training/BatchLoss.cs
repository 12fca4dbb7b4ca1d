using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// The mean of a compiled loss over a batch of samples: L(θ) = (1/n) Σᵢ ℓ(θ, inputᵢ).
/// </summary>
/// <remarks>
/// The batch is cut by index into at most <see cref="MaxChunks"/> chunks of whole tiles, each with accumulators of its own, and the chunks
/// are summed in their order. So the bits of value and gradient depend neither on the number of threads nor on who runs first.
/// </remarks>
/// <typeparam name="T">The type of numbers.</typeparam>
public sealed class BatchLoss<T> : TrainingLoss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The largest number of parts that run at the same time.</summary>
    public const int MaxChunks = 8;

    private readonly LossKernel<T> _kernel;
    private readonly BatchSource _source;
    private readonly Chunk<T>[] _chunks;
    private readonly BatchWork<T> _work;
    private NormalEquationsWork<T>? _normal;
    private WorkerPool? _pool;

    /// <summary>Binds a kernel to the parameters of a model and to its samples.</summary>
    /// <exception cref="ArgumentException">The kernel has another number of parameters than the block, or other inputs than the samples.</exception>
    public BatchLoss(LossKernel<T> kernel, ParameterBlock<T> parameters, BatchSource source)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(source);
        Expect.Length<T>(parameters.Values, kernel.ParameterCount, nameof(parameters), kernel.Name);
        ExpectSameInputs(kernel, source);
        if (kernel.Lanes <= 0 || kernel.Lanes * Unsafe.SizeOf<T>() % 64 != 0)
            throw new ArgumentException($"{kernel.Name} expects tiles whose rows are whole multiples of 64 bytes, got {kernel.Lanes} lanes of {Unsafe.SizeOf<T>()} bytes.", nameof(kernel));

        _kernel = kernel;
        Parameters = parameters;
        _source = source;
        _chunks = Chunk<T>.Cut(source.Count, kernel.Lanes, kernel.Lanes * (source.Width + 1));
        _work = new BatchWork<T>(kernel, parameters, source, _chunks);
    }

    /// <inheritdoc/>
    public override string Name => _kernel.Name;

    /// <inheritdoc/>
    public override ParameterBlock<T> Parameters { get; }

    /// <inheritdoc/>
    public override bool IsSampled => _source.IsSampled;

    /// <summary>The number of samples in a batch.</summary>
    public int Batch => _source.Count;

    /// <summary>The same loss on other samples.</summary>
    public BatchLoss<T> On(BatchSource source) => new(_kernel, Parameters, source);

    /// <summary>The same loss on points of low discrepancy (see <see cref="SampledBatch.IsQuasiRandom"/>).</summary>
    /// <exception cref="InvalidOperationException">The loss has given data instead of distributions.</exception>
    public BatchLoss<T> QuasiRandom() => _source is SampledBatch sampled
        ? On(sampled.QuasiRandom())
        : throw new InvalidOperationException($"QuasiRandom expects {Name} to be sampled from distributions, but its batch is given.");

    /// <summary>The same loss on shuffled parts of its data: every sample once per epoch.</summary>
    /// <param name="batch">The number of samples of a part, at least 1.</param>
    /// <param name="seed">Equal seeds give equal orders.</param>
    /// <exception cref="InvalidOperationException">The loss draws from distributions instead of given data.</exception>
    public BatchLoss<T> Shuffled(int batch, int seed = 0) => _source is FixedBatch data
        ? On(data.Shuffled(batch, (ulong)seed))
        : throw new InvalidOperationException($"Shuffled expects {Name} to be on given data, but its batch is drawn from distributions or shuffled already.");

    /// <inheritdoc/>
    public override T Value()
    {
        _work.Run(_pool, withGradient: false, default);
        return Sum();
    }

    /// <inheritdoc/>
    public override T ValueAndGradient(Span<T> gradient)
    {
        Expect.Length<T>(gradient, Parameters.Count, nameof(gradient));
        gradient.Clear();
        _work.Run(_pool, withGradient: true, gradient);
        return Sum();
    }

    /// <inheritdoc/>
    public override bool HasResiduals => _kernel.ResidualKernel is not null;

    /// <inheritdoc/>
    public override T AddNormalEquations(double weight, Span<T> gradient, SymmetricMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Expect.Length<T>(gradient, Parameters.Count, nameof(gradient));
        Expect.AtLeast(matrix.Size, Parameters.Count, nameof(matrix));
        if (_kernel.ResidualKernel is not { } residuals)
            return base.AddNormalEquations(weight, gradient, matrix);
        T value = Value();                             // fills the tiles of a new batch as well
        _normal ??= new NormalEquationsWork<T>(residuals, Parameters, _kernel.Lanes, _source.Width, _chunks);
        _normal.Run(_pool, weight, gradient, matrix);
        return value;
    }

    /// <inheritdoc/>
    public override void Draw(long step)
    {
        if (IsSampled)
            _work.Draw(step);
    }

    /// <inheritdoc/>
    public override TrainingLoss<T> Fixed(int batch = 0, long step = 0) =>
        IsSampled ? On(_source.Fixed(batch, step)) : this;

    /// <inheritdoc/>
    public override void RunOn(WorkerPool? pool) => _pool = pool is { Workers: > 1 } ? pool : null;

    private T Sum()
    {
        double sum = 0;
        foreach (Chunk<T> chunk in _chunks)
            sum += double.CreateTruncating(chunk.Value);
        return T.CreateTruncating(sum);
    }

    private static void ExpectSameInputs(LossKernel<T> kernel, BatchSource source)
    {
        bool same = kernel.Inputs.Count == source.Inputs.Count;
        for (int i = 0; same && i < kernel.Inputs.Count; i++)
            same = kernel.Inputs[i] == source.Inputs[i];
        if (!same)
            throw new ArgumentException($"{kernel.Name} expects samples of ({string.Join(", ", kernel.Inputs)}), got ({string.Join(", ", source.Inputs)}).", nameof(source));
    }
}
