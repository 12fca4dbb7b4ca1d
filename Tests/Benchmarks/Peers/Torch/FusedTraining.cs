using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>An eager loss, <c>autograd.grad</c>, and libtorch's fused Adam.</summary>
internal sealed class FusedTraining(Workload workload, ScalarType type, Func<Tensor[], Tensor[], Tensor> loss) : TorchTraining(workload, type)
{
    private readonly FusedAdam _adam = new(workload, type);
    private readonly jit.CompilationUnit _unit = jit.compile(FusedAdam.Source(LearningRate, workload.Clip));

    public override void Run()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] gradient = [.. Gradient()];
        _unit.invoke("adam", _adam.Storage, gradient, _adam.Means, _adam.Squares, _adam.Steps);
    }

    public override void Dispose()
    {
        _unit.Dispose();
        _adam.Dispose();
        foreach (Tensor tensor in Data)
            tensor.Dispose();
    }

    protected override Tensor Loss() => loss(_adam.Parameters, Data);

    protected override IEnumerable<Tensor> Gradient() => autograd.grad([Loss()], _adam.Parameters);
}
