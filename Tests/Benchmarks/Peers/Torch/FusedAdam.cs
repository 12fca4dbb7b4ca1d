using System.Globalization;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>Parameters, the moments of libtorch's fused Adam, and its call in TorchScript: from C# there is no other way to it.</summary>
internal sealed class FusedAdam
{
    /// <summary>Parameters as autograd sees them.</summary>
    public Tensor[] Parameters { get; }

    /// <summary>The same memory outside autograd, for Adam to write to.</summary>
    public Tensor[] Storage { get; }

    /// <summary>The running means of gradients.</summary>
    public Tensor[] Means { get; }

    /// <summary>The running means of their squares.</summary>
    public Tensor[] Squares { get; }

    /// <summary>The number of steps, one tensor for all parameters.</summary>
    public Tensor[] Steps { get; }

    public FusedAdam(Workload workload, ScalarType type)
    {
        Parameters = [.. workload.Weights.Select(array => array.Tensor(type).requires_grad_(true))];
        Storage = [.. Parameters.Select(static parameter => parameter.detach().DetachFromDisposeScope())];
        Means = [.. Storage.Select(static parameter => zeros_like(parameter).DetachFromDisposeScope())];
        Squares = [.. Storage.Select(static parameter => zeros_like(parameter).DetachFromDisposeScope())];
        Tensor step = zeros([], ScalarType.Float32).DetachFromDisposeScope();
        Steps = [.. Storage.Select(_ => step)];
    }

    /// <summary>
    /// <c>adam(Q, G, M, V, S)</c>. Rates are written into the source: numbers passed to a compiled function may be freed by the collector while the call reads them.
    /// </summary>
    public static string Source(double rate, double clip)
    {
        string settings = string.Create(CultureInfo.InvariantCulture, $"lr={rate:R}, beta1=0.9, beta2=0.999, weight_decay=0.0, eps=1e-8, amsgrad=False, maximize=False");
        string update = clip > 0
            ? string.Create(CultureInfo.InvariantCulture, $"""
                    n = torch.norm(torch.stack(torch._foreach_norm(G)))
                    scale = torch.clamp((n + 1e-6) / {clip:0.0######}, min=1.0).float()
                    torch._fused_adam_(Q, G, M, V, [], S, {settings}, grad_scale=scale)
                """)
            : $"    torch._fused_adam_(Q, G, M, V, [], S, {settings})";
        return $"""
            def adam(Q: List[Tensor], G: List[Tensor], M: List[Tensor], V: List[Tensor], S: List[Tensor]):
                S[0].add_(1)
            {update}
                return S[0]


            """;
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (Tensor tensor in Storage.Concat(Means).Concat(Squares).Concat(Steps.Take(1)).Concat(Parameters))
            tensor.Dispose();
    }
}
