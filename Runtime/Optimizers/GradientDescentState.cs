using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Fluxion.Runtime;

/// <summary>The update of <see cref="GradientDescent"/>.</summary>
internal sealed class GradientDescentState<T>(GradientDescent settings, int count) : FirstOrderState<T>(settings, count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double rate) =>
        TensorPrimitives.MultiplyAdd(gradient, T.CreateTruncating(-rate), parameters, parameters);
}
