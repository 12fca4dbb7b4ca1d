using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>What a refused construct is called, and what to write instead.</summary>
internal static class Constructs
{
    private const string UseConditional = "write a conditional expression 'a < b ? x : y'";
    private const string UseLocals = "write locals, loops with constant bounds and one return at the end";
    private const string UseMember = "declare a method with a body and call that";

    /// <summary>The name of a construct, then the advice.</summary>
    public static (string What, string Instead) Describe(IOperation operation) => operation switch
    {
        IConditionalOperation => ("An if statement", UseConditional),
        ISwitchOperation or ISwitchExpressionOperation => ("A switch", UseConditional),
        IWhileLoopOperation or IForEachLoopOperation => ("This loop", "write 'for (int i = 0; i < n; i++)' with a constant n"),
        IForLoopOperation => ("This form of a for loop", "write 'for (int i = 0; i < n; i++)' with a constant n"),
        ITryOperation or IThrowOperation => ("An exception", "remove it; invalid values appear as NaN in the result"),
        IUsingOperation or ILockOperation => ("A using or lock statement", UseLocals),
        IBranchOperation => ("A jump", UseLocals),
        IReturnOperation => ("A return before the end", UseConditional),
        IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation => ("A lambda or delegate", UseMember),
        IAwaitOperation => ("await", "bodies are mathematics; remove it"),
        IObjectCreationOperation => ("The creation of an object", "build vectors with Vector(a, b, …)"),
        IArrayCreationOperation or ICollectionExpressionOperation or IArrayElementReferenceOperation =>
            ("An array", "build vectors with Vector(a, b, …) and index them with constants"),
        ITupleOperation or IDeconstructionAssignmentOperation => ("A tuple", "write one local for each value"),
        IInterpolatedStringOperation => ("A string", "bodies are mathematics; remove it"),
        ILiteralOperation { Type.SpecialType: SpecialType.System_String } => ("A string", "bodies are mathematics; remove it"),
        IIncrementOrDecrementOperation => ("An increment inside an expression", "write 'x = x + 1' as a statement"),
        IAssignmentOperation => ("An assignment to something else than a local", "assign to a local, or return the value"),
        ICoalesceOperation or IConditionalAccessOperation => ("A null test", "values are numbers, never null; remove it"),
        IIsTypeOperation or IIsPatternOperation => ("A pattern", UseConditional),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation => ("dynamic", "write Scalar, Vec or double"),
        IBinaryOperation binary => Describe(binary),
        IUnaryOperation => ("This operator", "write it with + - * / and functions of Math or Calculus"),
        IConversionOperation conversion => ("A conversion to " + NameOf(conversion.Type), "compute in double, Scalar or Vec throughout"),
        IFieldReferenceOperation field => ("The variable '" + field.Field.Name + "'", "make it const, a [Parameter] property, or pass it as a parameter"),
        IPropertyReferenceOperation property => ("The property '" + property.Property.Name + "'",
            "mark a partial property with [Parameter], use a const field, or pass the value as a parameter"),
        IParameterReferenceOperation => ("A parameter of another method", "pass the value as a parameter of this one"),
        IInvocationOperation call => ("The call of '" + call.TargetMethod.Name + "'", "call a static method, or a method of the same class"),
        _ => ("This construct" + (operation.Type is null ? "" : " of type " + NameOf(operation.Type)),
            "write arithmetic, functions of Math and Calculus, conditional expressions and calls of members"),
    };

    private static (string What, string Instead) Describe(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Remainder => ("The remainder operator %", "it has no derivative at its jumps; write the periodic function itself, for example Sin"),
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or =>
            ("A logical operator", "nest conditional expressions 'a < b ? (c < d ? x : y) : y'"),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => ("A test for equality", "compare with < <= > >="),
        _ => ("This operator", "write it with + - * / and functions of Math or Calculus"),
    };

    private static string NameOf(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "no type";
}
