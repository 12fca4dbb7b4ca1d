using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>A forward map from numbers to numbers. Its kinds call their model themselves: a delegate between is some loads, each from the second cache where weights fill the first.</summary>
internal abstract class Inference(Number[] output) : ICase
{
    public double[] Check()
    {
        Run();
        return [output.Sum(static value => (double)value), output.Sum(static value => (double)value * value)];
    }

    public abstract void Run();

    public void Dispose()
    {
    }
}

/// <summary>A single sample of W1.</summary>
internal sealed class SingleSample(W1 model, Number[] input, Number[] output) : Inference(output)
{
    private readonly Number[] _output = output;

    public override void Run() => model.Forward(input, _output);
}

/// <summary>A batch of W2.</summary>
internal sealed class Batch(W2 model, Number[] input, Number[] output) : Inference(output)
{
    private readonly Number[] _output = output;

    public override void Run() => model.ForwardBatch(input, _output);
}
