using System;
using System.Collections.Generic;
using System.Numerics;

namespace Fluxion.Runtime.Tests.Training;

/// <summary>ℓ = (w·x + b − y)², written by hand over tiles: parameters w [n], b; accumulators [parameter][lane].</summary>
internal sealed class LeastSquaresKernel<T>(int length, int lanes = 16) : LossKernel<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override string Name => "LeastSquares";

    public override int Lanes => lanes;

    public override IReadOnlyList<InputSpec> Inputs { get; } = [new("x", length), new("y", 1)];

    public override int ParameterCount => length + 1;

    public override int WorkspaceLength => lanes;

    public override int AccumulatorLength => (length + 1) * lanes;

    public static ParameterEntry[] Entries(int length) =>
    [
        new("w", 0, length, 0, Initialization.Glorot, 0),
        new("b", length, 0, 0, Initialization.Constant, 0),
    ];

    public override T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> tiles, int tileCount, Span<T> workspace, Span<T> accumulators)
    {
        T total = T.Zero, two = T.CreateChecked(2);
        int rows = length + 2;
        for (int tile = 0; tile < tileCount; tile++)
        {
            ReadOnlySpan<T> data = tiles.Slice(tile * rows * lanes, rows * lanes);
            total += Residuals(parameters, data, workspace);
            for (int lane = 0; lane < lanes; lane++)
            {
                T seed = two * workspace[lane] * data[((length + 1) * lanes) + lane];
                for (int i = 0; i < length; i++)
                    accumulators[(i * lanes) + lane] += seed * data[(i * lanes) + lane];
                accumulators[(length * lanes) + lane] += seed;
            }
        }

        return total;
    }

    public override T Value(ReadOnlySpan<T> parameters, ReadOnlySpan<T> tiles, int tileCount, Span<T> workspace)
    {
        T total = T.Zero;
        int rows = length + 2;
        for (int tile = 0; tile < tileCount; tile++)
            total += Residuals(parameters, tiles.Slice(tile * rows * lanes, rows * lanes), workspace);
        return total;
    }

    public override void Fold(ReadOnlySpan<T> accumulators, Span<T> gradient)
    {
        for (int i = 0; i <= length; i++)
        {
            T sum = T.Zero;
            for (int lane = 0; lane < lanes; lane++)
                sum += accumulators[(i * lanes) + lane];
            gradient[i] += sum;
        }
    }

    // workspace[lane] = w·x + b − y; returns Σ weight · residual².
    private T Residuals(ReadOnlySpan<T> parameters, ReadOnlySpan<T> data, Span<T> workspace)
    {
        T total = T.Zero;
        for (int lane = 0; lane < lanes; lane++)
        {
            T residual = parameters[length] - data[(length * lanes) + lane];
            for (int i = 0; i < length; i++)
                residual += parameters[i] * data[(i * lanes) + lane];
            workspace[lane] = residual;
            total += data[((length + 1) * lanes) + lane] * residual * residual;
        }

        return total;
    }
}
