using System;

namespace Fluxion.Properties;

/// <summary>How many points and graphs a run draws: all of them, or a share when the tests themselves are tested by mutants.</summary>
public static class Budget
{
    /// <summary>The divisor of all counts.</summary>
    public static int Divisor { get; set; } = 1;

    /// <summary>A count under the budget, at least 1.</summary>
    public static int Of(int full) => Math.Max(1, full / Divisor);
}
