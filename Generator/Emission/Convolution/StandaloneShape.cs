using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>What fixes the code of a standalone step: the op, whether sums start from a bias, and how far apart components lie.</summary>
/// <param name="Op">The op.</param>
/// <param name="Biased">Whether sums start from one number per channel.</param>
/// <param name="Lanes">Samples per tile; 1 for a single sample.</param>
/// <param name="Channels">Channels of the op's input, or its components if it has no channels.</param>
/// <param name="Strides">Elements from component to component of each input, then of the result; 0 for θ.</param>
internal sealed record StandaloneShape(Op Op, bool Biased, int Lanes, int Channels, IReadOnlyList<int> Strides)
{
    /// <summary>Elements from component to component of the result.</summary>
    public int Result => Strides[Strides.Count - 1];

    /// <summary>A text that is equal for shapes with equal code.</summary>
    public string Key => Code.Text($"{(Op is TableProduct table ? table.Label + table.IsTransposed + string.Join(" ", table.Values.Select(Literal.Of)) : Op.ToString())} {(Biased ? "biased" : "")} {Lanes} {Channels} ") + string.Join(" ", Strides.Select(Literal.Of));
}
