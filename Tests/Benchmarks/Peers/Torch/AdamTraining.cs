using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>What a user writes first: an eager loss, <c>backward</c>, TorchSharp's own Adam.</summary>
internal sealed class AdamTraining : TorchTraining
{
    private readonly Func<Tensor[], Tensor[], Tensor> _loss;
    private readonly Parameter[] _parameters;
    private readonly Tensor[] _tensors;
    private readonly optim.Optimizer _adam;
    private readonly double _clip;

    public AdamTraining(Workload workload, ScalarType type, Func<Tensor[], Tensor[], Tensor> loss)
        : base(workload, type)
    {
        _loss = loss;
        _clip = workload.Clip;
        _parameters = [.. workload.Weights.Select(array => new Parameter(array.Tensor(type)))];
        _tensors = [.. _parameters];
        _adam = optim.Adam(_parameters, LearningRate);
    }

    public override void Run()
    {
        using DisposeScope scope = NewDisposeScope();
        _adam.zero_grad();
        Loss().backward();
        if (_clip > 0)
            nn.utils.clip_grad_norm_(_parameters, _clip);
        _adam.step();
    }

    public override void Dispose()
    {
        _adam.Dispose();
        foreach (Tensor tensor in _tensors.Concat(Data))
            tensor.Dispose();
    }

    protected override Tensor Loss() => _loss(_tensors, Data);

    protected override IEnumerable<Tensor> Gradient() => autograd.grad([Loss()], _tensors);
}
