using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Planning;

/// <summary>One loop nest of a kernel.</summary>
internal abstract class Step
{
    /// <summary>All inputs of a step are computed in earlier phases.</summary>
    public required int Phase { get; init; }
}

/// <summary>Y = W X (+ b) or Y = Wᵀ X on several columns that share the loads of W.</summary>
internal sealed class ProductStep : Step
{
    /// <summary>The matrix, a parameter of shape outputs × inputs.</summary>
    public required Node Matrix { get; init; }

    public required bool Transposed { get; init; }

    /// <summary>The values computed, one per column, in column order.</summary>
    public required IReadOnlyList<Node> Results { get; init; }

    /// <summary>The parameter that a column starts from, or null for zero.</summary>
    public required IReadOnlyList<Node?> Biases { get; init; }

    public required Location Operand { get; init; }

    public required Location Destination { get; init; }

    /// <summary>The loop that is done on the results in registers, so that only what it stores is stored; null if there is none.</summary>
    public PointwiseStep? Epilogue { get; private init; }

    /// <summary>What the epilogue stores.</summary>
    public StoreEffect? Stored => (StoreEffect?)Epilogue?.Effects[0];

    /// <summary>Where the outcome goes.</summary>
    public Location Target => Stored?.Location ?? Destination;

    /// <summary>The same product with an epilogue.</summary>
    public ProductStep With(PointwiseStep epilogue) => new()
    {
        Phase = Phase,
        Matrix = Matrix,
        Transposed = Transposed,
        Results = Results,
        Biases = Biases,
        Operand = Operand,
        Destination = Destination,
        Epilogue = epilogue,
    };

    public int Columns => Results.Count;

    /// <summary>The length of the sums.</summary>
    public int Depth => Transposed ? Matrix.Shape.Rows : Matrix.Shape.Columns;

    /// <summary>The number of components of a result.</summary>
    public int Height => Transposed ? Matrix.Shape.Columns : Matrix.Shape.Rows;
}

/// <summary>W̄ += Ȳ Xᵀ over the samples of the tile and the given number of columns.</summary>
internal sealed class OuterStep : Step
{
    public required Accumulator Accumulator { get; init; }

    public required IReadOnlyList<Node> Terms { get; init; }

    /// <summary>Cotangents, one per output.</summary>
    public required Location Left { get; init; }

    /// <summary>Operands, one per input.</summary>
    public required Location Right { get; init; }

    public required int Columns { get; init; }

    /// <summary>Where the transposed side goes; null if the layout is deferred.</summary>
    public Buffer? Scratch { get; init; }
}

/// <summary>What a fused loop does with a value besides using it.</summary>
internal abstract record Effect(Node Node);

internal sealed record StoreEffect(Node Node, Location Location) : Effect(Node);

internal sealed record OutputEffect(Node Node, int Row, int Stride) : Effect(Node);

internal sealed record LossEffect(Node Node) : Effect(Node);

internal sealed record AccumulateEffect(Node Node, Accumulator Accumulator, int Start) : Effect(Node);

/// <summary>Component-by-component arithmetic, fused: over <see cref="Length"/> components in a loop, or all written out.</summary>
internal sealed class PointwiseStep : Step
{
    /// <summary>Components per value; 0 if values are short and their components are written out one by one.</summary>
    public required int Length { get; init; }

    public bool IsLoop => Length > 0;

    public List<Effect> Effects { get; } = [];
}
