using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>Values known while reading: what C# calls a constant, and integers made of loop variables.</summary>
internal static class ConstantFolder
{
    /// <summary>The value of a numeric operation, if it is known.</summary>
    public static double? Number(IOperation operation, Scope scope)
    {
        if (Constant(operation) is { } value) return value;
        // int → double, and from there to Scalar, of a loop variable.
        return operation is IConversionOperation { Operand: { } operand } conversion && Language.IsValue(conversion.Type)
            ? Language.IsInteger(operand.Type) ? Integer(operand, scope) : Number(operand, scope)
            : null;
    }

    /// <summary>The value of an integer operation, computed as C# computes it: in the width of its type.</summary>
    public static long? Integer(IOperation operation, Scope scope)
    {
        if (!Language.IsInteger(operation.Type)) return null;
        if (operation.ConstantValue is { HasValue: true, Value: { } value }) return Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return operation switch
        {
            ILocalReferenceOperation local when scope.TryGetConstant(local.Local, out long known) => known,
            IConversionOperation { OperatorMethod: null } conversion => Wrap(Integer(conversion.Operand, scope), operation.Type),
            IParenthesizedOperation inner => Integer(inner.Operand, scope),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => Wrap(-Integer(unary.Operand, scope), operation.Type),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } unary => Integer(unary.Operand, scope),
            IBinaryOperation binary => Wrap(
                Compute(binary.OperatorKind, Integer(binary.LeftOperand, scope), Integer(binary.RightOperand, scope)), operation.Type),
            _ => null,
        };
    }

    /// <summary>The value of a comparison of integers, if it is known.</summary>
    public static bool? Condition(IOperation operation, Scope scope)
    {
        if (operation.ConstantValue is { HasValue: true, Value: bool value }) return value;
        if (operation is IParenthesizedOperation inner) return Condition(inner.Operand, scope);
        if (operation is not IBinaryOperation binary
            || Integer(binary.LeftOperand, scope) is not { } left
            || Integer(binary.RightOperand, scope) is not { } right) return null;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            BinaryOperatorKind.Equals => left == right,
            BinaryOperatorKind.NotEquals => left != right,
            _ => null,
        };
    }

    /// <summary>One step of integer arithmetic; null where C# would throw.</summary>
    public static long? Compute(BinaryOperatorKind kind, long? left, long? right) => kind switch
    {
        BinaryOperatorKind.Add => unchecked(left + right),
        BinaryOperatorKind.Subtract => unchecked(left - right),
        BinaryOperatorKind.Multiply => unchecked(left * right),
        BinaryOperatorKind.Divide when right is not (0 or -1) => left / right,
        BinaryOperatorKind.Remainder when right is not (0 or -1) => left % right,
        _ => null,
    };

    // A double, or an integer that C# widens to double exactly as here; not char, decimal, float or bool.
    private static double? Constant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            double number => number,
            int or long or short or sbyte or byte or ushort or uint => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => null,
        }
        : null;

    private static long? Wrap(long? value, ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 => unchecked((int?)value),
        SpecialType.System_UInt32 => unchecked((uint?)value),
        SpecialType.System_Int16 => unchecked((short?)value),
        SpecialType.System_UInt16 => unchecked((ushort?)value),
        SpecialType.System_SByte => unchecked((sbyte?)value),
        SpecialType.System_Byte => unchecked((byte?)value),
        _ => value,
    };
}
