using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

/// <summary>One expression of C# → <see cref="ExprSpec"/>, as written: nothing is reordered, nothing simplified.</summary>
internal sealed partial class ExpressionParser(BodyDraft body, Scope scope)
{
    private int _depth;

    /// <summary>Reads an expression; null if it was refused.</summary>
    public ExprSpec? Parse(IOperation operation)
    {
        if (!body.Spend(operation)) return null;
        if (_depth == BodyDraft.LargestDepth)
        {
            body.RefuseSize(operation);
            return null;
        }

        _depth++;
        ExprSpec? expression = Dispatch(operation);
        _depth--;
        return expression;
    }

    private ExprSpec? Dispatch(IOperation operation)
    {
        if (ConstantFolder.Number(operation, scope) is { } number) return new NumberExpr(body.Site(operation), number);
        if (IsRefusedParameter(operation))
        {
            body.Draft.Refuse();
            return null;
        }

        // Integers are constants; where one is not, that is what to say.
        if (Language.IsInteger(operation.Type)) return NotConstant(operation, "an integer");

        return operation switch
        {
            IParenthesizedOperation inner => Parse(inner.Operand),
            IConversionOperation conversion => Conversion(conversion),
            IParameterReferenceOperation parameter when IsOwn(parameter) =>
                new ArgumentExpr(body.Site(parameter), parameter.Parameter.Ordinal),
            ILocalReferenceOperation local when scope.TryGetSlot(local.Local, out int slot) => new LocalExpr(body.Site(local), slot),
            IPropertyReferenceOperation property => Property(property),
            IUnaryOperation unary => Unary(unary),
            IBinaryOperation binary => Binary(binary),
            ICompoundAssignmentOperation compound => Compound(compound),
            IConditionalOperation { WhenFalse: not null } conditional => Conditional(conditional),
            IInvocationOperation call => Call(call),
            _ => Refuse(operation),
        };
    }

    private ExprSpec? Conversion(IConversionOperation conversion)
    {
        // double → Scalar and back are the conversions of the language; the others that may stand here change nothing.
        bool keepsValue = Language.IsValue(conversion.Type) && Language.IsValue(conversion.Operand.Type)
            || conversion.Type?.SpecialType == SpecialType.System_Double && Language.IsInteger(conversion.Operand.Type);
        return keepsValue ? Parse(conversion.Operand) : Refuse(conversion);
    }

    private ExprSpec? Property(IPropertyReferenceOperation property)
    {
        if (property.Arguments.Length == 1 && Language.Is(property.Property.ContainingType, Language.Vector)) return Component(property);
        if (property.Arguments.Length == 2 && Language.Is(property.Property.ContainingType, Language.Matrix)) return Entry(property);
        if (property.Property.Find(Language.Parameter) is null) return Refuse(property);
        if (property.Instance is IInstanceReferenceOperation && SymbolEqualityComparer.Default.Equals(property.Property.ContainingType, body.Type))
            return new ParameterExpr(body.Site(property), Identifiers.KeyOf(body.Type), Identifiers.Escape(property.Property.Name));

        body.Report(DiagnosticDescriptors.OutOfReach, property, property.Property.Name, "it belongs to another object; call a member of that type instead");
        return null;
    }

    private ExprSpec? Component(IPropertyReferenceOperation property)
    {
        int site = body.Site(property);
        IOperation index = property.Arguments[0].Value;
        ExprSpec? vector = Parse(property.Instance!);
        return Constant(index, "an index", 0) is { } i && vector is not null ? new SliceExpr(site, vector, i, 1) : null;
    }

    private ExprSpec? Entry(IPropertyReferenceOperation property)
    {
        int site = body.Site(property);
        IOperation[] indices = [.. property.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => argument.Value)];
        ExprSpec? matrix = Parse(property.Instance!);
        int? row = Constant(indices[0], "a row", 0), column = Constant(indices[1], "a column", 0);
        return matrix is not null && row is not null && column is not null ? new EntryExpr(site, matrix, row.Value, column.Value) : null;
    }

    private int? Constant(IOperation operation, string what, int smallest)
    {
        if (ConstantFolder.Integer(operation, scope) is not { } value)
        {
            NotConstant(operation, what);
            return null;
        }

        if (value >= smallest && value <= Sizes.Largest) return (int)value;
        NotConstant(operation, what + " from " + (smallest == 0 ? "0" : "1") + " on");
        return null;
    }

    private ExprSpec? NotConstant(IOperation operation, string what)
    {
        body.Report(DiagnosticDescriptors.NotConstant, operation, what, OneLine.Of(operation.Syntax));
        return null;
    }

    // A parameter whose type was reported where it is declared.
    private bool IsRefusedParameter(IOperation operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation is IParameterReferenceOperation parameter && IsOwn(parameter) && !Language.IsValue(parameter.Type)
            && parameter.Type?.SpecialType != SpecialType.System_Int32;
    }

    private bool IsOwn(IParameterReferenceOperation parameter)
        => SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, body.Method)
            || SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, body.Method.PartialImplementationPart);

    private ExprSpec? Refuse(IOperation operation)
    {
        body.Refuse(operation);
        return null;
    }

    // Every operand is read even if one is refused, to report all there is.
    private EquatableArray<ExprSpec>? Operands(IEnumerable<IOperation> operations)
    {
        var operands = new List<ExprSpec>();
        bool good = true;
        foreach (IOperation operation in operations)
        {
            if ((operation.Type?.SpecialType == SpecialType.System_Int32 ? Index(operation) : Parse(operation)) is { } operand) operands.Add(operand);
            else good = false;
        }

        return good ? EquatableArray.From(operands) : null;
    }
}
