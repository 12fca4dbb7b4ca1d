using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

internal sealed partial class ExpressionParser
{
    // Step.Method(F, x, h, …) or Step.Method(F, t, x, h, …); the settings of the method follow h.
    private ExprSpec? Step(IInvocationOperation call)
    {
        var arguments = new Dictionary<string, IOperation>();
        foreach (IArgumentOperation argument in call.Arguments) arguments[argument.Parameter!.Name] = argument.Value;
        int site = body.Site(call);
        string? field = Field(arguments["field"], out string instance);
        ExprSpec? time = null, state = Parse(arguments["x"]), size = Parse(arguments["h"]);
        if (arguments.TryGetValue("t", out IOperation? t) && (time = Parse(t)) is null) return null;
        int? steps = Constant(arguments["steps"], "the number of sub-steps", 1), iterations = 0;
        if (arguments.TryGetValue("iterations", out IOperation? count)) iterations = Constant(count, "the number of iterations", 1);
        TableauSpec? tableau = null;
        if (arguments.TryGetValue("tableau", out IOperation? text) && (tableau = Tableau(text)) is null) return null;
        if (field is null || state is null || size is null || steps is null || iterations is null) return null;
        return new StepExpr(site, new MethodSpec(call.TargetMethod.Name.ToLowerInvariant(), steps.Value, iterations.Value, tableau), field, time, state, size) { Instance = instance };
    }

    // The name of a member. Before generation C# says that a member which the compiler owes has no implementing part (CS0762), and binds it all the same.
    private string? Field(IOperation argument, out string instance)
    {
        instance = "";
        while (argument is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            argument = argument switch
            {
                IConversionOperation conversion => conversion.Operand,
                IDelegateCreationOperation creation => creation.Target,
                _ => ((IParenthesizedOperation)argument).Operand,
            };
        }

        if (argument is not IMethodReferenceOperation reference)
        {
            if (argument is IInvalidOperation) Refuse(argument);
            else body.Report(DiagnosticDescriptors.FieldNotMember, argument, OneLine.Of(argument.Syntax));
            return null;
        }

        if (Obstacle(reference.Method, reference.Instance, isParams: false) is { } obstacle)
        {
            body.Report(DiagnosticDescriptors.OutOfReach, reference, reference.Method.Name, obstacle);
            return null;
        }

        instance = InstanceOf(reference.Method, reference.Instance) ?? "";
        string key = body.Draft.Reference(reference.Method);
        body.Draft.Calls.Add(body.Key, key, reference.Syntax.GetLocation());
        return key;
    }

    private TableauSpec? Tableau(IOperation text)
    {
        if (text.ConstantValue is not { HasValue: true, Value: string tableau })
        {
            body.Report(DiagnosticDescriptors.BadTableau, text, "expected a constant text, found '" + OneLine.Of(text.Syntax) + "'");
            return null;
        }

        if (TableauParser.Parse(tableau, out string problem) is { } spec) return spec;
        body.Report(DiagnosticDescriptors.BadTableau, text, problem);
        return null;
    }
}
