using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the batch of a map with components apart: in the user's memory where the map is short arithmetic, otherwise, and for the samples that fill no vector, tile after tile.</summary>
internal sealed class ColumnsEntry(SourceWriter w, MemberSpec member, IReadOnlyList<ResultSpec> results, string kernel)
{
    /// <summary>Writes the methods; <paramref name="tiles"/> writes the loop over tiles from a sample on.</summary>
    public void Write(bool isShort, Action<string> tiles)
    {
        string arguments = string.Join(", ", member.Arguments.Select(argument => $"ReadOnlySpan<{w.Real}> {argument.Name}")), name = member.Name.TrimStart('@');
        string written = string.Join(", ", results.Select(result => $"Span<{w.Real}> {result.Name}"));
        w.Line();
        w.Block($"public static void Columns(ReadOnlySpan<{w.Real}> parameters, {arguments}, {written}, int count)", () =>
        {
            ArgumentSpec first = member.Arguments[0];
            w.Line($"int stride = Expect.Columns({first.Name}, {first.Length}, count, \"{ArgumentNames.Declared(first)}\", \"{name}\");");
            foreach (ArgumentSpec argument in member.Arguments.Skip(1)) w.Line($"Expect.Length({argument.Name}, checked(stride * {argument.Length}), \"{ArgumentNames.Declared(argument)}\", \"{name}\");");
            foreach (ResultSpec result in results) w.Line($"Expect.Length<{w.Real}>({result.Name}, checked(stride * {result.Length}), \"{result.Name}\", \"{name}\");");
            if (!isShort)
            {
                tiles("0");
                return;
            }

            IEnumerable<string> spans = ["parameters", .. member.Arguments.Select(static argument => argument.Name), .. results.Select(static result => result.Name)];
            string call = $"{kernel}.Columns({string.Join(", ", spans.Select(static span => $"ref MemoryMarshal.GetReference({span})"))}, count, stride)";
            w.Line($"int done = Vector512.IsHardwareAccelerated ? Lanes512.{call} : Lanes256.{call};");
            w.Line($"if (done < count) ColumnsTile({string.Join(", ", spans)}, stride, done, count);");
        });
        if (!isShort) return;
        w.Line();
        w.Line("// What is left of the columns, as a tile.");
        w.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        w.Block($"private static void ColumnsTile(ReadOnlySpan<{w.Real}> parameters, {arguments}, {written}, int stride, int done, int count)", () => tiles("done"));
    }
}
