using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>The statements of one body → one expression: locals become <see cref="LetExpr"/>, loops are unrolled.</summary>
internal sealed partial class BodyParser
{
    private readonly Scope _scope = new();
    private readonly BodyDraft _body;
    private readonly ExpressionParser _expressions;
    private List<Func<ExprSpec, ExprSpec>> _lets = [];
    private ExprSpec? _result;
    private bool _returned;

    private BodyParser(BodyDraft body)
    {
        _body = body;
        _expressions = new ExpressionParser(body, _scope);
    }

    /// <summary>Reads the body of a method; null if it was refused.</summary>
    public static ExprSpec? Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, string key, INamedTypeSymbol type, Draft draft)
    {
        if (draft.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, draft.CancellationToken) is not IMethodBodyOperation operation
            || (operation.BlockBody ?? operation.ExpressionBody) is not { } block)
        {
            draft.Refuse();
            return null;
        }

        FindOwed(operation, draft);
        return new BodyParser(new BodyDraft(method, key, type, draft)).Parse(block);
    }

    private static void FindOwed(IOperation body, Draft draft)
    {
        foreach (IMethodReferenceOperation reference in body.Descendants().OfType<IMethodReferenceOperation>())
        {
            IMethodSymbol method = reference.Method;
            INamedTypeSymbol type = method.ContainingType;
            if (!method.IsPartialDefinition || method.PartialImplementationPart is not null || !Language.IsAnnotated(type) || draft.Parts.Has(type)) continue;
            draft.Include(type);
            draft.Owed.Add(type);
        }
    }

    private ExprSpec? Parse(IBlockOperation block)
    {
        if (!RunAll(block.Operations)) return null;
        if (!_returned)
        {
            // The C# compiler reports a missing return.
            _body.Draft.Refuse();
            return null;
        }

        return _result is null ? null : Close(_lets, _result);
    }

    // Locals and loops around the expression that uses them.
    private static ExprSpec Close(List<Func<ExprSpec, ExprSpec>> lets, ExprSpec expression)
    {
        for (int i = lets.Count - 1; i >= 0; i--) expression = lets[i](expression);
        return expression;
    }

    // False once a statement was refused; the statements after it are still read, to report all there is.
    private bool RunAll(IEnumerable<IOperation> statements)
    {
        bool good = true;
        foreach (IOperation statement in statements)
        {
            // A local function does nothing where it stands; a call of it is refused.
            if (statement is ILocalFunctionOperation) continue;
            if (_returned && !statement.IsImplicit) return Refuse(statement);
            good &= Run(statement);
        }

        return good;
    }

    private bool Run(IOperation statement)
    {
        if (!_body.Spend(statement)) return false;
        switch (statement)
        {
            case IEmptyOperation:
                return true;
            case IBlockOperation block:
                return RunAll(block.Operations);
            case IVariableDeclarationGroupOperation group:
                return group.Declarations.SelectMany(declaration => declaration.Declarators).Aggregate(true, (good, declarator) => Declare(declarator) && good);
            case IExpressionStatementOperation { Operation: { } operation }:
                return Assign(operation);
            case IForLoopOperation loop:
                return RollOrUnroll(loop);
            case IConditionalOperation conditional when ConstantFolder.Condition(conditional.Condition, _scope) is { } holds:
                return (holds ? conditional.WhenTrue : conditional.WhenFalse) is not { } branch || Run(branch);
            case IReturnOperation { ReturnedValue: { } value }:
                _returned = true;
                _result = _expressions.Parse(value);
                return _result is not null;
            default:
                return Refuse(statement);
        }
    }

    private bool Declare(IVariableDeclaratorOperation declarator)
    {
        IOperation? initial = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
        return initial is null || declarator.Symbol.IsConst || Set(declarator.Symbol, initial, declarator);
    }

    private bool Assign(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target } assignment:
                return Set(target.Local, assignment.Value, assignment);
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } compound when Language.IsInteger(target.Type):
                return SetInteger(target.Local, compound, ConstantFolder.Compute(
                    compound.OperatorKind, ConstantFolder.Integer(target, _scope), ConstantFolder.Integer(compound.Value, _scope)));
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } compound:
                return _expressions.Parse(compound) is { } value && Open(target.Local, value, compound);
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } step when Language.IsInteger(target.Type):
                return SetInteger(target.Local, step, ConstantFolder.Integer(target, _scope) + (step.Kind == OperationKind.Increment ? 1 : -1));
            default:
                return Refuse(operation);
        }
    }

    private bool Set(ILocalSymbol local, IOperation value, IOperation place)
    {
        if (Language.IsInteger(local.Type)) return SetInteger(local, value, ConstantFolder.Integer(value, _scope));
        return _expressions.Parse(value) is { } expression && Open(local, expression, place);
    }

    private bool Open(ILocalSymbol local, ExprSpec value, IOperation place)
    {
        if (_lets.Count == BodyDraft.LargestDepth) return _body.RefuseSize(place);
        int site = _body.Site(place), slot = _scope.Open(local);
        _lets.Add(rest => new LetExpr(site, slot, local.Name, value, rest));
        return true;
    }

    private bool SetInteger(ILocalSymbol local, IOperation place, long? value)
    {
        if (value is { } known)
        {
            _scope.Set(local, known);
            return true;
        }

        _body.Report(DiagnosticDescriptors.NotConstant, place, "'" + local.Name + "'", OneLine.Of(place.Syntax));
        return false;
    }

    private bool Unroll(IForLoopOperation loop)
    {
        for (int turn = 0; ; turn++)
        {
            if (loop.Condition is null || ConstantFolder.Condition(loop.Condition, _scope) is not { } goesOn)
            {
                IOperation place = loop.Condition ?? loop;
                _body.Report(DiagnosticDescriptors.NotConstant, place, "the bound of a loop", loop.Condition is null ? "" : OneLine.Of(place.Syntax));
                return false;
            }

            if (!goesOn) return true;
            if (turn == BodyDraft.LargestDepth) return _body.RefuseSize(loop);
            if (!Run(loop.Body)) return false;
            if (_returned) return Refuse(loop);
            foreach (IOperation step in loop.AtLoopBottom)
            {
                if (!Run(step)) return false;
            }
        }
    }

    private bool Refuse(IOperation operation)
    {
        _body.Refuse(operation);
        return false;
    }
}
