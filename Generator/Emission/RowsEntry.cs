using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes the batch of a map without tiles: the samples that fill vectors, past the caches where the result is larger than these, then the few that are
/// left, as a tile.
/// </summary>
internal sealed class RowsEntry(SourceWriter w, MemberSpec member, int outputs, string kernel)
{
    /// <summary>Elements of a block that is written past the caches, about.</summary>
    private const int Block = 1024;

    private string Parameters => $"ReadOnlySpan<{w.Real}> parameters, {string.Join(", ", member.Arguments.Select(argument => $"ReadOnlySpan<{w.Real}> {argument.Name}"))}, Span<{w.Real}> result";

    private string Names => string.Join(", ", member.Arguments.Select(static argument => argument.Name));

    private string Rest => string.Join(", ", member.Arguments.Select(static argument => Code.Text($"{argument.Name}.Slice(done * {argument.Length})")));

    /// <summary>Writes the statements of the public method, behind its checks.</summary>
    public void WriteCalls()
    {
        w.Line($"int done = Streaming.Pays(result) ? Streamed(parameters, {Names}, result, count) : 0;");
        string apart = string.Join(" && ", member.Arguments.Select(argument => $"!MemoryExtensions.Overlaps<{w.Real}>({argument.Name}, result)"));
        // What reaches into the next sample of the result must not be an argument that is still to be read.
        string condition = outputs is 2 or 3 ? $"if ({apart}) " : "";
        w.Line($"{condition}done += Rows(parameters, {Rest}, result.Slice(done * {outputs}), count - done);");
        w.Line($"if (done < count) Tile(parameters, {Names}, result, done, count);");
    }

    /// <summary>Writes the methods that these call; <paramref name="tile"/> writes the body for the last tile.</summary>
    public void WriteMethods(Action tile)
    {
        w.Line();
        w.Line("// As many samples as fill vectors; their number.");
        w.Block($"private static int Rows({Parameters}, int count)", () =>
        {
            IEnumerable<string> spans = ["parameters", .. member.Arguments.Select(static argument => argument.Name), "result"];
            string call = $"{kernel}.Rows({string.Join(", ", spans.Select(static span => $"ref MemoryMarshal.GetReference({span})"))}, count)";
            w.Line($"return Vector512.IsHardwareAccelerated ? Lanes512.{call} : Lanes256.{call};");
        });
        int samples = Math.Max(1, Block / outputs / w.Element.Samples()) * w.Element.Samples(), length = samples * outputs, slack = w.Element.VectorLength();
        w.Line();
        w.Line("// As many as fill blocks, which one sample more must follow; their number.");
        w.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        w.Block($"private static int Streamed({Parameters}, int count)", () =>
        {
            w.Line($"Span<{w.Real}> block = Scratch<{w.Real}>.Of({length + slack});");
            w.Line("int done = 0;");
            w.Block($"for (; done < count - {samples}; done += {samples})", () =>
            {
                w.Line($"Rows(parameters, {Rest}, block, {samples + 1});");
                w.Line($"Streaming.Copy<{w.Real}>(block.Slice(0, {length}), result.Slice(done * {outputs}, {length}));");
            });
            w.Line("Streaming.End();");
            w.Line("return done;");
        });
        w.Line();
        w.Line("// What is left, as a tile.");
        w.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        w.Block($"private static void Tile({Parameters}, int done, int count)", tile);
    }
}
