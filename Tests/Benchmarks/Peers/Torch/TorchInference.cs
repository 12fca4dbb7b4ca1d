using System.Linq;
using Fluxion.Contest;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>A forward map in torch.</summary>
internal abstract class TorchInference(int batch, ScalarType type) : ICase
{
    /// <summary>The input.</summary>
    protected Tensor Input { get; } = InferenceEntries.Input(batch).Tensor(type);

    /// <summary>Matrices and biases.</summary>
    protected Tensor[] Weights { get; } = [.. InferenceEntries.Weights().Select(array => array.Tensor(type))];

    public double[] Check()
    {
        using var guard = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor output = Forward().to_type(ScalarType.Float64);
        return [output.sum().item<double>(), output.square().sum().item<double>()];
    }

    public void Run()
    {
        using var guard = no_grad();
        using Tensor output = Forward();
    }

    public virtual void Dispose()
    {
        Input.Dispose();
        foreach (Tensor tensor in Weights)
            tensor.Dispose();
    }

    /// <summary>The output.</summary>
    protected abstract Tensor Forward();
}
