using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Contest;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>What training in torch has in common: the check against the other contestants.</summary>
internal abstract class TorchTraining(Workload workload, ScalarType type) : ICase
{
    /// <summary>The learning rate of every workload.</summary>
    protected const double LearningRate = 1e-3;

    /// <summary>The samples.</summary>
    protected Tensor[] Data { get; } = [.. workload.Data.Select(array => array.Tensor(type))];

    public double[] Check()
    {
        double value = Value();
        double norm = Norm();
        for (int i = 0; i < 10; i++)
            Run();
        return [value, norm, Value()];
    }

    public abstract void Run();

    public abstract void Dispose();

    /// <summary>The loss at the present parameters.</summary>
    protected abstract Tensor Loss();

    /// <summary>Its gradient.</summary>
    protected abstract IEnumerable<Tensor> Gradient();

    private double Value()
    {
        using DisposeScope scope = NewDisposeScope();
        return Loss().to_type(ScalarType.Float64).item<double>();
    }

    private double Norm()
    {
        using DisposeScope scope = NewDisposeScope();
        return Math.Sqrt(Gradient().Sum(static element => element.to_type(ScalarType.Float64).square().sum().item<double>()));
    }
}
