namespace Fluxion.Generator.Graphs;

/// <summary>The static shape of a value per sample: a scalar is 1 × 1, a vector n × 1.</summary>
internal readonly record struct Shape(int Rows, int Columns)
{
    public static readonly Shape Scalar = new(1, 1);

    public static Shape Vector(int length) => new(length, 1);

    public int Length => Rows * Columns;

    public bool IsScalar => Rows == 1 && Columns == 1;

    public bool IsVector => Columns == 1;
}
