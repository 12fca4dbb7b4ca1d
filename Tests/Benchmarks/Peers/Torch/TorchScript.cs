using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>The whole map as one call of TorchScript.</summary>
internal sealed class TorchScript : TorchInference
{
    private const string Source = """
        def f(x, w0, b0, w1, b1, w2, b2, w3, b3):
            h = torch.tanh_(torch.linear(x, w0, b0))
            h = torch.tanh_(torch.linear(h, w1, b1))
            h = torch.tanh_(torch.linear(h, w2, b2))
            return torch.linear(h, w3, b3)

        """;

    private readonly jit.CompilationUnit _unit = jit.compile(Source);
    private readonly object[] _arguments;

    public TorchScript(int batch, ScalarType type)
        : base(batch, type) => _arguments = [Input, .. Weights];

    public override void Dispose()
    {
        _unit.Dispose();
        base.Dispose();
    }

    protected override Tensor Forward() => (Tensor)_unit.invoke("f", _arguments);
}
