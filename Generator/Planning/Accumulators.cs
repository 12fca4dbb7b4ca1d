using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>How the gradient of a matrix is accumulated.</summary>
internal enum GradientLayout
{
    /// <summary>Outputs in lanes, as the parameter itself: the cotangent is transposed.</summary>
    Natural,

    /// <summary>Inputs in lanes: the operand is transposed.</summary>
    Transposed,

    /// <summary>Samples in lanes, summed at the end: for narrow matrices, and for what is not a product.</summary>
    Deferred,

    /// <summary>Samples in lanes and never summed: element [parameter][lane] in the order of θ.</summary>
    PerSample,
}

/// <summary>Accumulated gradient of one parameter, or of the parameters of all turns of a loop.</summary>
/// <param name="Name">The name of the constant that holds the offset.</param>
/// <param name="Element">The type of numbers.</param>
/// <param name="Parameter">The parameter; of the present turn if it differs from turn to turn.</param>
/// <param name="Layout">Its arrangement.</param>
/// <param name="Offset">The first element in the accumulators.</param>
/// <param name="Size">The number of elements, of one turn.</param>
/// <param name="Stride">Elements per row of a matrix.</param>
internal sealed record Accumulator(string Name, Element Element, Parameter Parameter, GradientLayout Layout, int Offset, int Size, int Stride)
{
    /// <summary>Elements from one turn to the next.</summary>
    public int TurnStride => Element.Padded(Size);

    /// <summary>Where lane v of a tile is added, as code.</summary>
    public string Lane => Layout == GradientLayout.PerSample ? "v" : Code.Text($"v % {Element.VectorLength()}");
}

/// <summary>The accumulators of one kernel and of the loops in it.</summary>
/// <param name="isPerSample">Whether gradients are kept sample by sample instead of being summed.</param>
/// <param name="element">The type of numbers.</param>
internal sealed class Accumulators(bool isPerSample, Element element)
{
    /// <summary>Elements of a narrow matrix up to which its running sums stay in the first cache beside a tile.</summary>
    private const int MostDeferred = 384;

    /// <summary>The most outputs or inputs of a matrix that is narrow.</summary>
    private const int Narrow = 8;

    private readonly List<Accumulator> _all = [];
    private readonly Names _names = new();

    public IReadOnlyList<Accumulator> All => _all;

    /// <summary>Elements of all accumulators.</summary>
    public int Length { get; private set; }

    /// <summary>Where the gradient of a parameter is accumulated.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isProduct">Whether it is a sum of outer products over samples in lanes.</param>
    /// <param name="terms">How many outer products of a sample are added.</param>
    public Accumulator Of(Parameter parameter, bool isProduct, int terms = 1)
    {
        (int rows, int columns) = parameter.Shape;
        GradientLayout layout = isPerSample ? GradientLayout.PerSample : !isProduct || IsDeferred(parameter, terms) ? GradientLayout.Deferred
            : FillsVectors(rows) && rows >= columns ? GradientLayout.Natural
            : FillsVectors(columns) ? GradientLayout.Transposed
            : FillsVectors(rows) ? GradientLayout.Natural
            : GradientLayout.Deferred;
        Accumulator? known = _all.FirstOrDefault(sum => sum.Layout == layout && sum.Parameter with { Depth = 0 } == parameter with { Depth = 0 });
        if (known is not null) return known;
        (int size, int stride) = layout switch
        {
            GradientLayout.Natural => (columns * element.Padded(rows), element.Padded(rows)),
            GradientLayout.Transposed => (rows * element.Padded(columns), element.Padded(columns)),
            GradientLayout.PerSample => (parameter.Shape.Length * element.Samples(), element.Samples()),
            _ => (parameter.Shape.Length * element.VectorLength(), element.VectorLength()),
        };
        int offset = isPerSample ? parameter.Offset * element.Samples() : Length;
        var made = new Accumulator(_names.Reserve(parameter.Label), element, parameter, layout, offset, size, stride);
        Length += made.TurnStride * System.Math.Max(1, parameter.Turns);
        _all.Add(made);
        return made;
    }

    // Of several terms, as a value and its derivatives are, the longer side would be transposed for each: that costs more than to load and store running sums of all lanes.
    private static bool IsDeferred(Parameter parameter, int terms)
        => terms > 1 && parameter.Turns == 0 && System.Math.Min(parameter.Shape.Rows, parameter.Shape.Columns) <= Narrow && parameter.Shape.Length <= MostDeferred;

    // At most a fifth of the lanes may be padding.
    private bool FillsVectors(int length) => 5 * length >= 4 * element.Padded(length) && length > element.VectorLength();
}
