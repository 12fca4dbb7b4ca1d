using System;

namespace Fluxion;

/// <summary>One batch of another source, held for good.</summary>
internal sealed class HeldBatch(BatchSource source, long heldStep) : BatchSource(source.Inputs)
{
    public override int Count => source.Count;

    public override bool IsSampled => false;

    public override void Sample(long step, int index, Span<double> values) => source.Sample(heldStep, index, values);

    public override BatchSource Fixed(int count, long step) => this;
}
