using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>Writes what users see of a batch with components apart.</summary>
internal static class ColumnsSurface
{
    /// <summary>Writes the public method <paramref name="name"/>Columns, which calls the entry class.</summary>
    public static void Write(SourceWriter w, string modifiers, string name, IReadOnlyList<ArgumentSpec> arguments, IReadOnlyList<ResultSpec> results, string entry, string parameters)
    {
        string count = ArgumentNames.Free("count", arguments);
        w.Line();
        w.Line($"/// <summary>{name} of a batch with components apart: component k of sample i stands at k · stride + i, in all spans alike.</summary>");
        foreach (ArgumentSpec argument in arguments) w.Line($"/// <param name=\"{argument.Name.TrimStart('@')}\">{Columns(argument.Length)}.</param>");
        foreach (ResultSpec result in results) w.Line($"/// <param name=\"{result.Name}\">{Columns(result.Length)}; their first {count} elements are overwritten.</param>");
        w.Line($"/// <param name=\"{count}\">The number of samples, at most the length of a column.</param>");
        w.Line("/// <exception cref=\"global::System.ArgumentException\">The columns have different lengths, or fewer elements than there are samples.</exception>");
        w.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Fluxion.Generator\", \"0.1\")]");
        string spans = string.Join(", ", arguments.Select(argument => $"global::System.ReadOnlySpan<{w.Real}> {argument.Name}"));
        string values = string.Join(", ", arguments.Select(static argument => argument.Name));
        string written = string.Join(", ", results.Select(result => $"global::System.Span<{w.Real}> {result.Name}"));
        string names = string.Join(", ", results.Select(static result => result.Name));
        w.Line($"{modifiers} void {name}Columns({spans}, {written}, int {count}) => {entry}.Columns({parameters}, {values}, {names}, {count});");
    }

    private static string Columns(int length) => Code.Text($"{length} column{(length == 1 ? "" : "s")} one after the other");
}
