using System.Globalization;
using Fluxion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>Sizes in attributes.</summary>
internal static class Sizes
{
    /// <summary>The largest width, length or number of rows: beyond it a layer alone would have more than 2³² weights.</summary>
    public const int Largest = 65536;

    /// <summary>A size given as a constructor argument, reported if it is out of range.</summary>
    public static int Check(AttributeData attribute, int index, string what, Draft draft)
    {
        if (attribute.Integer(index) is not { } size)
        {
            draft.Refuse();
            return 1;
        }

        if (size is >= 1 and <= Largest) return size;
        draft.Report(DiagnosticDescriptors.SizeOutOfRange, attribute.Place(index), what,
            size.ToString(CultureInfo.InvariantCulture), Largest.ToString(CultureInfo.InvariantCulture));
        return 1;
    }
}
