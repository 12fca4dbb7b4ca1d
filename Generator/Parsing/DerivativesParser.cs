using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary><c>[Derivatives]</c> on one method → <see cref="DerivativesSpec"/>.</summary>
internal static class DerivativesParser
{
    /// <summary>What a method asks for; null for nothing, and for what does not exist.</summary>
    public static DerivativesSpec? Parse(IMethodSymbol method, ValueKind result, Draft draft)
    {
        if (method.Find(Language.Derivatives) is not { } attribute) return null;
        if (attribute.Integer(0) is not { } kinds)
        {
            draft.Refuse();
            return null;
        }

        bool hasIndex = method.Parameters.Any(static parameter => Language.IsInteger(parameter.Type));
        if (result == ValueKind.Matrix || method.Parameters.Length == 0 || hasIndex)
        {
            string reason = result == ValueKind.Matrix ? "it returns a Mat; put its entries into a Vec" : hasIndex ? "it takes an index; call it from a member without" : "it has no arguments";
            draft.Report(DiagnosticDescriptors.NoSuchDerivative, attribute.Place(), "A derivative", method.Name, reason);
            return null;
        }

        if (attribute.NamedArguments.FirstOrDefault(static pair => pair.Key == "Variable").Value.Value is not string name)
            return new DerivativesSpec((DerivativeKinds)kinds, -1);
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } variable)
            return new DerivativesSpec((DerivativeKinds)kinds, variable.Ordinal);
        draft.Report(DiagnosticDescriptors.VariableNotParameter, attribute.Place(), "[Derivatives]", method.Name, name);
        return null;
    }
}
