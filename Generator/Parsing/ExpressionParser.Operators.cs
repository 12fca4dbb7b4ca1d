using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

internal sealed partial class ExpressionParser
{
    private ExprSpec? Unary(IUnaryOperation unary)
    {
        if (!Language.IsValue(unary.Type) || !Language.IsValue(unary.Operand.Type)) return Refuse(unary);
        switch (unary.OperatorKind)
        {
            case UnaryOperatorKind.Plus:
                return Parse(unary.Operand);
            case UnaryOperatorKind.Minus:
                int site = body.Site(unary);
                return Operands([unary.Operand]) is { } operand ? new OperationExpr(site, "neg", operand) : null;
            default:
                return Refuse(unary);
        }
    }

    private ExprSpec? Binary(IBinaryOperation binary)
    {
        string? name = NameOf(binary.OperatorKind, binary.LeftOperand.Type, binary.RightOperand.Type);
        if (name is null || !Language.IsValue(binary.Type)
            || !Language.IsValue(binary.LeftOperand.Type) || !Language.IsValue(binary.RightOperand.Type)) return Refuse(binary);
        int site = body.Site(binary);
        return Operands([binary.LeftOperand, binary.RightOperand]) is { } operands ? new OperationExpr(site, name, operands) : null;
    }

    // x += y is x = x + y.
    private ExprSpec? Compound(ICompoundAssignmentOperation compound)
    {
        string? name = NameOf(compound.OperatorKind, compound.Target.Type, compound.Value.Type);
        if (name is null || !Language.IsValue(compound.Type) || !Language.IsValue(compound.Value.Type)) return Refuse(compound);
        int site = body.Site(compound);
        return Operands([compound.Target, compound.Value]) is { } operands ? new OperationExpr(site, name, operands) : null;
    }

    private static string? NameOf(BinaryOperatorKind kind, ITypeSymbol? left, ITypeSymbol? right) => kind switch
    {
        BinaryOperatorKind.Multiply when Language.Is(left, Language.Matrix) && Language.Is(right, Language.Vector) => "matvec",
        BinaryOperatorKind.Multiply when Language.Is(left, Language.Matrix) && Language.Is(right, Language.Matrix) => "matmul",
        BinaryOperatorKind.Add => "add",
        BinaryOperatorKind.Subtract => "sub",
        BinaryOperatorKind.Multiply => "mul",
        BinaryOperatorKind.Divide => "div",
        _ => null,
    };

    private ExprSpec? Conditional(IConditionalOperation conditional)
    {
        if (ConstantFolder.Condition(conditional.Condition, scope) is { } holds)
            return Parse(holds ? conditional.WhenTrue : conditional.WhenFalse!);

        IOperation condition = conditional.Condition;
        while (condition is IParenthesizedOperation inner) condition = inner.Operand;
        if (condition is not IBinaryOperation comparison || Comparison(comparison.OperatorKind) is not { } name
            || !Language.IsValue(comparison.LeftOperand.Type) || !Language.IsValue(comparison.RightOperand.Type)) return Refuse(condition);

        int site = body.Site(conditional);
        return Operands([comparison.LeftOperand, comparison.RightOperand, conditional.WhenTrue, conditional.WhenFalse!]) is { } parts
            ? new ConditionalExpr(site, name, parts[0], parts[1], parts[2], parts[3])
            : null;
    }

    private static string? Comparison(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => "less",
        BinaryOperatorKind.LessThanOrEqual => "less_equal",
        BinaryOperatorKind.GreaterThan => "greater",
        BinaryOperatorKind.GreaterThanOrEqual => "greater_equal",
        _ => null,
    };
}
