using System.Globalization;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Tests.Parsing;

/// <summary>Expressions of the model as text, without their sites.</summary>
internal static class ExprText
{
    public static string Of(ExprSpec? expression) => expression switch
    {
        null => "refused",
        NumberExpr number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        ArgumentExpr argument => "#" + argument.Index,
        ParameterExpr parameter => "θ." + parameter.Name,
        LocalExpr local => "$" + local.Slot,
        OperationExpr operation => "(" + operation.Name + Join(operation.Operands) + ")",
        CallExpr call => "(" + Of(call.Instance) + call.MemberKey + Join(call.Operands) + ")",
        DerivativeExpr d => "(D " + Of(d.Expression) + " #" + d.Argument + ")",
        GradientExpr d => "(Grad " + Of(d.Expression) + " #" + d.Argument + ")",
        OperatorExpr o => "(" + o.Name + " " + Of(o.Expression) + " #" + o.Argument + (o.Direction is null ? "" : " " + Of(o.Direction)) + ")",
        EntryExpr entry => Of(entry.Matrix) + "[" + entry.Row + "," + entry.Column + "]",
        ConstantMatrixExpr constant => constant.Name + constant.Size,
        SliceExpr slice => Of(slice.Expression) + "[" + slice.Start + ":" + slice.Length + "]",
        ConditionalExpr c => "(if " + c.Comparison + " " + Of(c.Left) + " " + Of(c.Right) + " " + Of(c.Then) + " " + Of(c.Otherwise) + ")",
        LetExpr let => "(let $" + let.Slot + "=" + let.Name + " " + Of(let.Value) + " " + Of(let.Body) + ")",
        StepExpr step => "(" + Of(step.Method) + " " + Of(step.Instance) + step.FieldKey + (step.Time is { } time ? " " + Of(time) : "") + " " + Of(step.State) + " " + Of(step.StepSize) + ")",
        _ => expression.GetType().Name,
    };

    private static string Of(string instance) => instance.Length > 0 ? instance + "." : "";

    private static string Of(MethodSpec method)
        => method.Name + (method.Steps > 1 ? "×" + method.Steps : "") + (method.Iterations > 0 ? "~" + method.Iterations : "")
            + (method.Tableau is { } tableau ? "{" + Join(tableau.C) + "|" + Join(tableau.A) + "|" + Join(tableau.B) + "}" : "");

    private static string Join(EquatableArray<double> numbers) => string.Join(" ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static string Join(EquatableArray<ExprSpec> operands) => string.Concat(operands.Select(operand => " " + Of(operand)));
}
