using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

internal sealed partial class ExpressionParser
{
    private ExprSpec? Call(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        // In the order of the parameters, which named arguments may have changed.
        IOperation[] arguments = [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => argument.Value)];
        if (Language.Is(method.ContainingType, Language.Calculus)) return Calculus(call, method.Name, arguments);
        if (Language.Is(method.ContainingType, Language.Step)) return Step(call);
        if (method.ContainingType is { Name: "Math", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return Function(call, KnownOperations.IsMath(method.Name, arguments.Length), "Math." + method.Name, method.Name, arguments);
        return Member(call, method, arguments);
    }

    private ExprSpec? Calculus(IInvocationOperation call, string name, IOperation[] arguments)
    {
        switch (name)
        {
            case "D" or "Grad" or "Jacobian" or "Divergence" or "Laplacian" or "Hessian" or "Hvp":
                return Derivative(call, name, arguments);
            case "Identity" or "SymplecticForm":
                int place = body.Site(call);
                return Constant(arguments[0], "the size of a matrix", 1) is { } size ? new ConstantMatrixExpr(place, KnownOperations.NameOf(name), size) : null;
            case "Slice":
                int site = body.Site(call);
                ExprSpec? vector = Parse(arguments[0]);
                int? start = Constant(arguments[1], "the start of a slice", 0), length = Constant(arguments[2], "the length of a slice", 1);
                return vector is not null && start is not null && length is not null ? new SliceExpr(site, vector, start.Value, length.Value) : null;
            case "Vector" or "Matrix":
                // Written out, the components are the elements of the array that params makes.
                return arguments[0] is IArrayCreationOperation { Initializer.ElementValues: var components } && call.Arguments[0].ArgumentKind == ArgumentKind.ParamArray
                    ? Function(call, components.Length > 0, name, name, components)
                    : Refuse(arguments[0]);
            default:
                return Function(call, KnownOperations.Contains(KnownOperations.NameOf(name)), name, name, arguments);
        }
    }

    private ExprSpec? Function(IInvocationOperation call, bool isKnown, string shown, string name, IEnumerable<IOperation> arguments)
    {
        if (!isKnown)
        {
            body.Report(DiagnosticDescriptors.NotDifferentiable, call, shown);
            return null;
        }

        int site = body.Site(call);
        return Operands(arguments) is { } operands ? new OperationExpr(site, KnownOperations.NameOf(name), operands) : null;
    }

    private ExprSpec? Derivative(IInvocationOperation call, string name, IOperation[] arguments)
    {
        int site = body.Site(call);
        ExprSpec? expression = Parse(arguments[0]);
        IOperation variable = arguments[1];
        while (variable is IConversionOperation conversion) variable = conversion.Operand;
        if (variable is not IParameterReferenceOperation parameter || !IsOwn(parameter))
        {
            if (variable is IInvalidOperation) return Refuse(variable);
            body.Report(DiagnosticDescriptors.VariableNotParameter, variable, name, body.Method.Name, OneLine.Of(variable.Syntax));
            return null;
        }

        ExprSpec? direction = arguments.Length > 2 ? Parse(arguments[2]) : null;
        if (expression is null || (direction is null && arguments.Length > 2)) return null;
        int index = parameter.Parameter.Ordinal;
        return name switch
        {
            "D" => new DerivativeExpr(site, expression, index),
            "Grad" => new GradientExpr(site, expression, index),
            _ => new OperatorExpr(site, KnownOperations.NameOf(name), expression, index, direction),
        };
    }

    private ExprSpec? Member(IInvocationOperation call, IMethodSymbol method, IOperation[] arguments)
    {
        if (Obstacle(method, call.Instance, call.Arguments.Any(static argument => argument.ArgumentKind == ArgumentKind.ParamArray)) is { } obstacle)
        {
            body.Report(DiagnosticDescriptors.OutOfReach, call, method.Name, obstacle);
            return null;
        }

        int site = body.Site(call);
        string key = body.Draft.Reference(method);
        body.Draft.Calls.Add(body.Key, key, call.Syntax.GetLocation());
        return Operands(arguments) is { } operands ? new CallExpr(site, key, operands) { Instance = InstanceOf(method, call.Instance)! } : null;
    }

    // An argument of type int: the copy of a network, known, or the variable of a loop, or an index of this member.
    private ExprSpec? Index(IOperation operation)
    {
        while (operation is IParenthesizedOperation or IConversionOperation { OperatorMethod: null })
            operation = operation is IParenthesizedOperation inner ? inner.Operand : ((IConversionOperation)operation).Operand;
        if (ConstantFolder.Integer(operation, scope) is { } known) return new NumberExpr(body.Site(operation), known);
        return operation switch
        {
            ILocalReferenceOperation local when scope.TryGetIndex(local.Local, out int slot) => new IndexExpr(body.Site(operation), slot),
            IParameterReferenceOperation parameter when IsOwn(parameter) => new ArgumentExpr(body.Site(operation), parameter.Parameter.Ordinal),
            _ => NotConstant(operation, "an index"),
        };
    }

    // The property of this object that holds the object of a method; empty for this object or a static method, null for any other object.
    private string? InstanceOf(IMethodSymbol method, IOperation? instance) => instance switch
    {
        _ when method.IsStatic => "",
        IInstanceReferenceOperation when SymbolEqualityComparer.Default.Equals(method.ContainingType, body.Type) => "",
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } held when held.Property.Find(Language.Parameter) is not null
            && SymbolEqualityComparer.Default.Equals(held.Property.ContainingType, body.Type) => Identifiers.Escape(held.Property.Name),
        _ => null,
    };

    // Why a method cannot be part of the program; null if it can.
    private string? Obstacle(IMethodSymbol method, IOperation? instance, bool isParams)
    {
        INamedTypeSymbol type = method.ContainingType;
        SyntaxNode? source = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(body.Draft.CancellationToken);
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke) return "it is not a method of a class; declare one with a body";
        if (source is not MethodDeclarationSyntax) return "its source is not part of this project; write it out, or copy the method here";
        if (method.IsGenericMethod || type.IsGenericType) return "generic methods are not supported; write the types in full";
        if (InstanceOf(method, instance) is null)
            return "it belongs to another object; make it static, declare it in this class, or hold the object in a [Parameter] property";
        if (method.IsPartialDefinition && method.PartialImplementationPart is null && !Language.IsAnnotated(type))
            return "nothing derives it, because '" + type.Name + "' is neither a [Model] nor a [VectorField]; annotate the type or write a body";
        if (isParams) return "it takes 'params'; write one parameter for each value";
        return Language.IsAnnotated(type) && !TypeRules.CanBeReopened(type, new Draft(body.Draft.Compilation, body.Draft.Parts, body.Draft.CancellationToken))
            ? "'" + type.Name + "' cannot be compiled; see the error there"
            : null;
    }
}
