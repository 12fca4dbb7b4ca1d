using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>Functions with tanh in place.</summary>
internal sealed class TorchFunctional(int batch, ScalarType type) : TorchInference(batch, type)
{
    protected override Tensor Forward()
    {
        using Tensor a = linear(Input, Weights[0], Weights[1]).tanh_();
        using Tensor b = linear(a, Weights[2], Weights[3]).tanh_();
        using Tensor c = linear(b, Weights[4], Weights[5]).tanh_();
        return linear(c, Weights[6], Weights[7]);
    }
}
