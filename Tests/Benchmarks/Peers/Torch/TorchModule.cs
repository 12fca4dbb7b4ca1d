using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Fluxion.Peers;

/// <summary>What a user writes first: a sequence of modules.</summary>
internal sealed class TorchModule : TorchInference
{
    private readonly Sequential _network;

    public TorchModule(int batch, ScalarType type)
        : base(batch, type)
    {
        using var guard = no_grad();
        _network = Sequential(
            ("l0", Linear(5, 64, dtype: type)), ("t0", Tanh()), ("l1", Linear(64, 64, dtype: type)), ("t1", Tanh()), ("l2", Linear(64, 64, dtype: type)), ("t2", Tanh()), ("l3", Linear(64, 4, dtype: type)));
        int i = 0;
        foreach (Parameter parameter in _network.parameters())
            parameter.copy_(Weights[i++]);
        _network.eval();
    }

    public override void Dispose()
    {
        _network.Dispose();
        base.Dispose();
    }

    protected override Tensor Forward() => _network.forward(Input);
}
