using System;

namespace Fluxion;

/// <summary>A distribution conditioned on a predicate, by rejection (von Neumann, "Various techniques used in connection with random digits", 1951).</summary>
internal sealed class ConditionedDistribution : Distribution
{
    private const int MaxAttempts = 100_000;

    private readonly Distribution _candidates;
    private readonly SamplePredicate _predicate;

    public ConditionedDistribution(Distribution candidates, SamplePredicate predicate)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(predicate);
        _candidates = candidates;
        _predicate = predicate;
    }

    public override int? Length => _candidates.Length;

    public override void Sample(ref SampleStream stream, Span<double> values)
    {
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            _candidates.Sample(ref stream, values);
            if (_predicate(values))
                return;
        }

        throw new InvalidOperationException($"Where drew {MaxAttempts} candidates and its predicate held for none; the set is empty or too small to sample by rejection.");
    }
}
