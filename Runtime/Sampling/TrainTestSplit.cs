using System;
using System.Collections.Generic;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>Rows of a table in two disjoint parts, one to train on and one that training never sees, together all rows.</summary>
/// <param name="Train">The rows to train on, ascending.</param>
/// <param name="Test">The other rows, ascending.</param>
public sealed record TrainTestSplit(IReadOnlyList<int> Train, IReadOnlyList<int> Test)
{
    /// <summary>Rows whose index mod <paramref name="period"/> is 0 are for the test: 0, period, 2 period, …</summary>
    /// <param name="rows">The number of rows, at least 2.</param>
    /// <param name="period">At least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is smaller.</exception>
    public static TrainTestSplit EveryNth(int rows, int period)
    {
        Expect.AtLeast(rows, 2, nameof(rows));
        Expect.AtLeast(period, 2, nameof(period));
        List<int> train = [], test = [];
        for (int row = 0; row < rows; row++)
            (row % period == 0 ? test : train).Add(row);
        return new TrainTestSplit(train, test);
    }
}
