using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Runtime;

/// <summary>One tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements, e.g. F64.</param>
/// <param name="Shape">Its dimensions; none for a scalar.</param>
/// <param name="Begin">The first byte in the payload.</param>
/// <param name="End">The byte after the last.</param>
internal sealed record TensorSpec(string Name, string Type, long[] Shape, long Begin, long End)
{
    /// <summary>The shape as in a header, e.g. [16, 4].</summary>
    public string ShapeText => $"[{string.Join(", ", Shape)}]";

    /// <summary>The tensors of a block, in its order.</summary>
    public static IReadOnlyList<TensorSpec> Of<T>(ParameterBlock<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string type = TypeName<T>();
        var tensors = new List<TensorSpec>(parameters.Entries.Count);
        long begin = 0;
        foreach (ParameterEntry entry in parameters.Entries)
        {
            long[] shape = (entry.Rows, entry.Columns) switch
            {
                (0, 0) => [],
                (_, 0) => [entry.Rows],
                _ => [entry.Rows, entry.Columns],
            };
            long end = begin + ((long)entry.Count * Unsafe.SizeOf<T>());
            tensors.Add(new TensorSpec(entry.Name, type, shape, begin, end));
            begin = end;
        }

        return tensors;
    }

    /// <summary>Checks that a tensor found has this one's type and shape.</summary>
    public void ExpectSame(TensorSpec found)
    {
        if (found.Type != Type || !found.Shape.SequenceEqual(Shape))
            throw new ModelFormatException($"Tensor '{Name}' is {found.Type} {found.ShapeText}, expected {Type} {ShapeText}.");
    }

    /// <summary>The number of bytes of an element, or null for a type the format does not know.</summary>
    public static int? ElementSize(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" => 1,
        "U16" or "I16" or "F16" or "BF16" => 2,
        "U32" or "I32" or "F32" => 4,
        "U64" or "I64" or "F64" => 8,
        _ => null,
    };

    private static string TypeName<T>()
    {
        if (typeof(T) == typeof(double))
            return "F64";
        if (typeof(T) == typeof(float))
            return "F32";
        return typeof(T) == typeof(Half) ? "F16" : throw new NotSupportedException($"Model files hold double, float or Half, not {typeof(T).Name}.");
    }
}
