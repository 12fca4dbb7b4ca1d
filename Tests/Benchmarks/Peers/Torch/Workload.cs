using System;
using System.Collections.Generic;
using Fluxion.Contest;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>A training step written in several ways over the same weights and samples.</summary>
/// <param name="Name">W3 … W8.</param>
/// <param name="Weights">The parameters at the start.</param>
/// <param name="Data">The samples.</param>
internal sealed record Workload(string Name, IReadOnlyList<HostArray> Weights, IReadOnlyList<HostArray> Data)
{
    /// <summary>The largest norm of the gradient; 0 for no clipping.</summary>
    public double Clip { get; init; }

    /// <summary>Losses of parameters and samples as C# that runs op by op.</summary>
    public required (string Name, Func<Tensor[], Tensor[], Tensor> Loss)[] Eager { get; init; }

    /// <summary>The source in TorchScript of <c>loss(P: List[Tensor], D: List[Tensor])</c>.</summary>
    public required string Script { get; init; }

    /// <summary>
    /// Each eager loss with TorchSharp's Adam (what a user writes) and with libtorch's fused Adam; loss, gradient and fused Adam in one TorchScript call.
    /// </summary>
    public IEnumerable<Entry> Entries(ScalarType type)
    {
        string numbers = type == ScalarType.Float32 ? "fp32" : "fp64";
        foreach ((string name, Func<Tensor[], Tensor[], Tensor> loss) in Eager)
        {
            yield return new Entry(Name, $"{name}-adam", numbers, () => new AdamTraining(this, type, loss));
            yield return new Entry(Name, $"{name}-fused", numbers, () => new FusedTraining(this, type, loss));
        }

        yield return new Entry(Name, "script", numbers, () => new ScriptTraining(this, type));
    }
}
