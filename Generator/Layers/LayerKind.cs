using System;
using System.Collections.Generic;

namespace Fluxion.Generator.Layers;

/// <summary>A kind of layer: its attribute, and how arguments become a <see cref="Layer"/>.</summary>
/// <param name="AttributeName">The name of the attribute's class, for example <c>DenseAttribute</c>.</param>
/// <param name="Arguments">
/// The names of the arguments as the attribute declares them, parameters of its constructor first, then properties. A complaint
/// about one of them is shown where the user wrote it, or at the attribute if the default was taken.
/// </param>
/// <param name="Read">The layer of an attribute; out-of-range arguments are reported at their places.</param>
internal sealed record LayerKind(string AttributeName, IReadOnlyList<string> Arguments, Func<LayerReader, Layer> Read)
{
    /// <summary>The ordinal of an argument.</summary>
    public int IndexOf(string argument)
    {
        for (int i = 0; i < Arguments.Count; i++)
        {
            if (Arguments[i] == argument) return i;
        }

        throw new ArgumentException($"{AttributeName} has no argument '{argument}'", nameof(argument));
    }
}
