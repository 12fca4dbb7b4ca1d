using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>A for loop that may stay a loop: its variable counts up or down by one and selects copies of networks, nothing else.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="First">Its first value.</param>
/// <param name="Step">1 or −1.</param>
/// <param name="Count">The number of turns, at least 2.</param>
internal sealed record LoopShape(ILocalSymbol Variable, int First, int Step, int Count)
{
    private const int LargestCount = 1_000_000;

    private static readonly string[] Operators = ["D", "Grad", "Jacobian", "Divergence", "Laplacian", "Hessian", "Hvp"];

    /// <summary>The shape of a loop whose initialisation has been read; null for a loop to unroll.</summary>
    public static LoopShape? Of(IForLoopOperation loop, Scope scope)
    {
        if (loop.Locals.Length != 1 || loop.Condition is null || loop.AtLoopBottom.Length != 1) return null;
        ILocalSymbol variable = loop.Locals[0];
        int step = loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } counted }
            && SymbolEqualityComparer.Default.Equals(target.Local, variable)
            ? counted.Kind == OperationKind.Increment ? 1 : -1
            : 0;
        if (step == 0 || !scope.TryGetConstant(variable, out long first) || !IsRegular(loop.Body, variable)) return null;

        int count = 0;
        for (long value = first; ConstantFolder.Condition(loop.Condition, scope) is { } goesOn; count++)
        {
            if (!goesOn || count > LargestCount)
            {
                scope.Set(variable, first);
                return count is >= 2 and <= LargestCount ? new LoopShape(variable, (int)first, step, count) : null;
            }

            value += step;
            scope.Set(variable, value);
        }

        scope.Set(variable, first);
        return null;
    }

    /// <summary>The locals that are assigned somewhere in a loop, in order of first assignment.</summary>
    public static IEnumerable<ILocalSymbol> Assigned(IOperation body) => body.DescendantsAndSelf()
        .Select(static operation => operation switch
        {
            IAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        })
        .OfType<ILocalSymbol>()
        .Distinct<ILocalSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Whether a local is declared in a loop, and so starts anew with each turn.</summary>
    public static bool DeclaredIn(IOperation body, ILocalSymbol local)
        => local.DeclaringSyntaxReferences.Any(place => place.SyntaxTree == body.Syntax.SyntaxTree && body.Syntax.Span.Contains(place.Span));

    // The derivative in an operator is total, through the turns before: such a loop is unrolled. So is one that counts or returns.
    private static bool IsRegular(IOperation body, ILocalSymbol variable) => body.DescendantsAndSelf().All(operation => operation switch
    {
        IReturnOperation => false,
        IInvocationOperation call when Language.Is(call.TargetMethod.ContainingType, Language.Calculus) => !Operators.Contains(call.TargetMethod.Name),
        ILocalReferenceOperation local when SymbolEqualityComparer.Default.Equals(local.Local, variable) => IsIndex(local),
        ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Int32 } local => DeclaredIn(body, local.Local) || !IsAssigned(local),
        _ => true,
    });

    private static bool IsIndex(IOperation operation)
    {
        while (operation.Parent is IParenthesizedOperation or IConversionOperation { OperatorMethod: null }) operation = operation.Parent!;
        return operation is { Type.SpecialType: SpecialType.System_Int32, Parent: IArgumentOperation { Parent: IInvocationOperation call } }
            && !Language.Is(call.TargetMethod.ContainingType, Language.Calculus)
            && call.TargetMethod.ContainingType is not { Name: "Math", ContainingNamespace.Name: "System" };
    }

    private static bool IsAssigned(ILocalReferenceOperation local) => local.Parent is IAssignmentOperation assignment && assignment.Target == local
        || local.Parent is IIncrementOrDecrementOperation;
}
