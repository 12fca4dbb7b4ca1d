using System;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Layers;

/// <summary>The arguments of one layer attribute by name, whether the user wrote them by position, by name or not at all.</summary>
internal sealed partial class LayerReader(AttributeData attribute, IMethodSymbol method, Draft draft)
{
    /// <summary>A size from 1 on; reported at its place if it is out of range.</summary>
    /// <param name="argument">The name of a parameter of the attribute's constructor.</param>
    /// <param name="what">What the message calls it, for example <c>The width of a layer</c>.</param>
    public int Size(string argument, string what) => Sizes.Check(attribute, IndexOf(argument), what, draft);

    /// <summary>A number of an optional argument; reported at its place if it is below the smallest or beyond all sizes.</summary>
    public int Integer(string argument, int otherwise, int smallest, string what)
    {
        if (Value(argument) is not { } constant) return otherwise;
        if (constant.Value is not int value)
        {
            draft.Refuse();
            return otherwise;
        }

        if (value >= smallest && value <= Sizes.Largest) return value;
        string found = value.ToString(CultureInfo.InvariantCulture), largest = Sizes.Largest.ToString(CultureInfo.InvariantCulture);
        if (smallest == 1) draft.Report(DiagnosticDescriptors.SizeOutOfRange, Place(argument), what, found, largest);
        else draft.Report(DiagnosticDescriptors.ShapeMismatch, Place(argument), what, "a number from " + smallest.ToString(CultureInfo.InvariantCulture) + " to " + largest, found);
        return otherwise;
    }

    /// <summary>Any whole number.</summary>
    public int Any(string argument, int otherwise) => Value(argument)?.Value as int? ?? otherwise;

    /// <summary>A finite number above zero; reported at its place otherwise.</summary>
    public double Positive(string argument, double otherwise, string what)
    {
        if (Value(argument)?.Value is not double value) return otherwise;
        if (value > 0 && value <= double.MaxValue) return value;
        draft.Report(DiagnosticDescriptors.ShapeMismatch, Place(argument), what, "a finite number above 0", value.ToString("R", CultureInfo.InvariantCulture));
        return otherwise;
    }

    /// <summary>One number or an array of them; reported at their place if there is none, one is not finite, or a divisor is zero.</summary>
    public EquatableArray<double> Numbers(string argument, string what, bool isDivisor)
    {
        if (Value(argument) is not { } constant) return [];
        double[] values = constant.Kind != TypedConstantKind.Array ? [constant.Value as double? ?? double.NaN]
            : constant.Values.IsDefault ? [] : [.. constant.Values.Select(static value => value.Value as double? ?? double.NaN)];
        if (values.Length > 0 && values.All(value => Math.Abs(value) <= double.MaxValue && !(isDivisor && value == 0))) return new EquatableArray<double>(values);
        draft.Report(DiagnosticDescriptors.ShapeMismatch, Place(argument), what, isDivisor ? "finite numbers other than 0" : "finite numbers",
            values.Length == 0 ? "none" : string.Join(", ", values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture))));
        return [];
    }

    /// <summary>An optional yes or no.</summary>
    public bool Flag(string argument, bool otherwise) => Value(argument)?.Value as bool? ?? otherwise;

    /// <summary>The name of a member of an enumeration.</summary>
    public string Choice(string argument, string otherwise)
    {
        if (Value(argument) is not { } constant) return otherwise;
        if (NameOf(constant) is { } name) return name;
        draft.Report(DiagnosticDescriptors.UnsupportedConstruct, Place(argument), "A value that has no name",
            "write a member of " + (constant.Type?.Name ?? "the enumeration") + ", for example " + (constant.Type?.Name ?? "") + "." + otherwise);
        return otherwise;
    }

    /// <summary>The lower-case name of an activation, <c>identity</c>, or the key of the user's own function.</summary>
    public string Activation(string argument)
    {
        if (Value(argument) is not { } constant) return "identity";
        if (constant.Value is string function) return OwnActivation.Read(function, method, Place(argument), draft);
        if (NameOf(constant) is { } name) return name.ToLowerInvariant();
        draft.Report(DiagnosticDescriptors.UnsupportedConstruct, Place(argument), "An activation that has no name",
            "write a member of Activation, for example Activation.Tanh");
        return "identity";
    }

    /// <summary>Where an argument stands; the whole attribute if its default is taken.</summary>
    public Location Place(string argument) => attribute.Place(argument);

    // The index of a parameter of the constructor; beyond the last for a property.
    private int IndexOf(string argument)
    {
        if (attribute.AttributeConstructor is not { } constructor) return int.MaxValue;
        return constructor.Parameters.FirstOrDefault(parameter => parameter.Name == argument)?.Ordinal ?? int.MaxValue;
    }

    private TypedConstant? Value(string argument)
    {
        int index = IndexOf(argument);
        if (index < attribute.ConstructorArguments.Length) return attribute.ConstructorArguments[index];
        foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> pair in attribute.NamedArguments)
        {
            if (pair.Key == argument) return pair.Value;
        }

        return null;
    }

    private static string? NameOf(TypedConstant constant) => constant.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;
}
