using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>Writes what users see of the derivatives of a member: methods on spans, with shapes and layout in their documentation.</summary>
internal sealed class DerivativeSurface(SourceWriter writer, ProgramSpec program, GraphBuilder builder)
{
    /// <summary>Writes the derivatives that a member asks for.</summary>
    public void Write(MemberSpec member)
    {
        foreach (DerivativeMap map in DerivativeMap.All(builder, member)) Write(member, map);
    }

    private void Write(MemberSpec member, DerivativeMap map)
    {
        string name = NameOf(member, map.Kind), entry = "global::Fluxion.Generated." + KernelsFile.EntryClass(program.Subject, member) + "_" + map.Kind;
        string modifiers = member.IsStatic ? "public static" : "public", parameters = builder.Layout.Count > 0 ? "Parameters.Values" : "default";
        string values = string.Join(", ", map.Arguments.Select(static argument => argument.Name));
        string signature = string.Join(", ", map.Arguments.Select(argument => MapEntry.Argument(argument, writer.Real))).Replace("ReadOnlySpan", "global::System.ReadOnlySpan");
        string batched = string.Join(", ", map.Arguments.Select(argument => $"global::System.ReadOnlySpan<{writer.Real}> {argument.Name}"));
        IReadOnlyList<ResultSpec> results = ArgumentNames.Results(map.Layout.Results, map.Arguments);
        string written = string.Join(", ", results.Select(result => $"global::System.Span<{writer.Real}> {result.Name}")), names = string.Join(", ", results.Select(static result => result.Name));

        writer.Line();
        writer.Line($"/// <summary>{Meaning(member, map)}</summary>");
        foreach (ArgumentSpec argument in map.Arguments) writer.Line($"/// <param name=\"{argument.Name.TrimStart('@')}\">{Components(argument.Length)}.</param>");
        if (results.Count > 1) writer.Line($"/// <param name=\"{results[0].Name}\">{Components(results[0].Length)}, overwritten.</param>");
        writer.Line($"/// <param name=\"{results[results.Count - 1].Name}\">{Shape(map)}, overwritten.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length.</exception>");
        Generated();
        writer.Line($"{modifiers} void {name}({signature}, {written}) => {entry}.Single({parameters}, {values}, {names});");
        writer.Line();
        writer.Line($"/// <summary>{name} of a batch: sample after sample, each with the components that {name} takes and gives.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The spans hold different numbers of samples.</exception>");
        Generated();
        writer.Line($"{modifiers} void {name}Batch({batched}, {written}) => {entry}.Batch({parameters}, {values}, {names});");
        if (member.HasColumns) ColumnsSurface.Write(writer, modifiers, name, map.Arguments, results, entry, parameters);
    }

    /// <summary>The name of the method: the member's public name, then the derivative's.</summary>
    public static string NameOf(MemberSpec member, DerivativeKinds kind) => MapMember.PublicName(member).TrimStart('@') + kind;

    private void Generated() => writer.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Fluxion.Generator\", \"0.1\")]");

    private static string Components(int length) => Code.Text($"{length} component{(length == 1 ? "" : "s")}");

    private static string Meaning(MemberSpec member, DerivativeMap map)
    {
        string f = member.Name.TrimStart('@'), v = map.Variables.Count == 1 ? map.Variables[0] : "v = (" + string.Join(", ", map.Variables) + ")";
        string w = map.Variables.Count == 1 ? map.Variables[0] : "v";
        return map.Kind switch
        {
            DerivativeKinds.Jacobian => $"The Jacobian of {f} with respect to {v}: ∂{f}ᵢ/∂{w}ⱼ, row by row.",
            DerivativeKinds.ValueAndJacobian => $"{f}, and its Jacobian with respect to {v}: ∂{f}ᵢ/∂{w}ⱼ, row by row.",
            DerivativeKinds.Jvp => $"The Jacobian of {f} with respect to {v}, times a tangent: the derivative of {f} along it.",
            DerivativeKinds.Vjp => $"The transposed Jacobian of {f} with respect to {v}, times a cotangent of the result.",
            DerivativeKinds.Hessian => $"The Hessian of {f} with respect to {v}: ∂²{f}/∂{w}ᵢ∂{w}ⱼ, row by row.",
            _ when map.Arguments.Any(static argument => argument.Name.StartsWith("weights", System.StringComparison.Ordinal)) =>
                $"The Hessian of ⟨weights, {f}⟩ with respect to {v}, times a direction; the Hessian is not formed.",
            _ => $"The Hessian of {f} with respect to {v}, times a direction; the Hessian is not formed.",
        };
    }

    private static string Shape(DerivativeMap map)
    {
        OutputLayout layout = map.Layout;
        if (map.Kind is not (DerivativeKinds.Jacobian or DerivativeKinds.Hessian or DerivativeKinds.ValueAndJacobian)) return Components(layout.Total);
        (int rows, int columns) = layout.Stride == 1 ? (layout.Count, layout.Length) : (layout.Length, layout.Count);
        return Code.Text($"{rows} × {columns} entries row by row, entry (i, j) at i · {columns} + j");
    }
}
