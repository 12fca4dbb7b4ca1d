using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>Loss, gradient and fused Adam in one call of TorchScript: the fastest that TorchSharp offers.</summary>
internal sealed class ScriptTraining(Workload workload, ScalarType type) : TorchTraining(workload, type)
{
    private const string Step = """

        def grads(P: List[Tensor], D: List[Tensor]):
            g = torch.autograd.grad([loss(P, D)], P)
            G: List[Tensor] = []
            for x in g:
                assert x is not None
                G.append(x)
            return G

        def step(P: List[Tensor], Q: List[Tensor], D: List[Tensor], M: List[Tensor], V: List[Tensor], S: List[Tensor]):
            return adam(Q, grads(P, D), M, V, S)

        """;

    private readonly FusedAdam _adam = new(workload, type);
    private readonly jit.CompilationUnit _unit = jit.compile(FusedAdam.Source(LearningRate, workload.Clip) + workload.Script + "\n" + Step);

    public override void Run()
    {
        using DisposeScope scope = NewDisposeScope();
        _unit.invoke("step", _adam.Parameters, _adam.Storage, Data, _adam.Means, _adam.Squares, _adam.Steps);
    }

    public override void Dispose()
    {
        _unit.Dispose();
        _adam.Dispose();
        foreach (Tensor tensor in Data)
            tensor.Dispose();
    }

    protected override Tensor Loss() => (Tensor)_unit.invoke("loss", _adam.Parameters, Data);

    protected override IEnumerable<Tensor> Gradient() => (Tensor[])_unit.invoke("grads", _adam.Parameters, Data);
}
