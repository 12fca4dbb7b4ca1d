using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Differentiation;

/// <summary>
/// Components that are zero whatever the inputs are: of unit vectors along which an operator differentiates, and of what is put together from them. They
/// are no tangents and no cotangents, so that 0 · x is neither computed nor NaN where x is infinite.
/// </summary>
internal static class StructuralZero
{
    /// <summary>Whether all components are zero.</summary>
    public static bool Is(Node x) => In(x, 0, x.Length);

    /// <summary>Whether the components from <paramref name="start"/> on are zero.</summary>
    public static bool In(Node x, int start, int length)
    {
        switch (x.Op)
        {
            case Constant constant:
                return constant.Value == 0;
            case LinearOp { Part: { } part }:
                return In(x.Inputs[0], part.Start + start, length);
            case Concat:
                int first = 0;
                foreach (Node part in x.Inputs)
                {
                    int from = System.Math.Max(start - first, 0), to = System.Math.Min(start + length - first, part.Length);
                    if (from < to && !In(part, from, to - from)) return false;
                    first += part.Length;
                }

                return true;
            default:
                return false;
        }
    }
}
