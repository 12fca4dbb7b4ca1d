using System.Collections.Generic;

namespace Fluxion.Generator.Model;

/// <summary>How the values that a kernel computes make up the user's result: element i of value k goes to k · Step + i · Stride.</summary>
/// <param name="Count">The number of values.</param>
/// <param name="Length">Components of each.</param>
/// <param name="Step">From one value to the next.</param>
/// <param name="Stride">From one component to the next.</param>
internal sealed record OutputLayout(int Count, int Length, int Step, int Stride)
{
    /// <summary>One value as it is.</summary>
    public static OutputLayout Vector(int length) => new(1, length, 0, 1);

    /// <summary>A matrix by rows, computed row after row.</summary>
    public static OutputLayout Rows(int rows, int columns) => new(rows, columns, columns, 1);

    /// <summary>A matrix by rows, computed column after column.</summary>
    public static OutputLayout Columns(int rows, int columns) => new(columns, rows, 1, columns);

    /// <summary>Components of one value before all of these, which is a result of its own.</summary>
    public int Head { get; init; }

    /// <summary>The results: a matrix after its value, or one alone.</summary>
    public IReadOnlyList<ResultSpec> Results => Head > 0 ? [new("value", Head), new("jacobian", Count * Length)] : [new("result", Total)];

    /// <summary>Components of the result.</summary>
    public int Total => Head + (Count * Length);
}
