using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Writes the batch of a map without tiles: the samples that fill vectors, past the caches where the result is larger than these, then the few that are
/// left, as a tile.
/// </summary>
internal sealed class RowsEntry(SourceWriter w, MemberSpec member, IReadOnlyList<ResultSpec> results, string kernel)
{
    /// <summary>Elements of a block that is written past the caches, about.</summary>
    private const int Block = 1024;

    private string Parameters => $"ReadOnlySpan<{w.Real}> parameters, {Each(member.Arguments.Select(argument => $"ReadOnlySpan<{w.Real}> {argument.Name}"))}, {Each(results.Select(result => $"Span<{w.Real}> {result.Name}"))}";

    private string Names => Each(member.Arguments.Select(static argument => argument.Name));

    private string Results => Each(results.Select(static result => result.Name));

    private string Rest => Each(member.Arguments.Select(static argument => Code.Text($"{argument.Name}.Slice(done * {argument.Length})")));

    private string RestOfResults => Each(results.Select(static result => Code.Text($"{result.Name}.Slice(done * {result.Length})")));

    private static string Each(IEnumerable<string> parts) => string.Join(", ", parts);

    /// <summary>Writes the statements of the public method, behind its checks.</summary>
    public void WriteCalls()
    {
        w.Line($"int done = Streaming.Pays({results[results.Count - 1].Name}) ? Streamed(parameters, {Names}, {Results}, count) : 0;");
        string apart = string.Join(" && ", results.SelectMany(result => member.Arguments.Select(argument => $"!MemoryExtensions.Overlaps<{w.Real}>({argument.Name}, {result.Name})")));
        // What reaches into the next sample of the result must not be an argument that is still to be read.
        string condition = results.Any(static result => result.Length is 2 or 3) ? $"if ({apart}) " : "";
        w.Line($"{condition}done += Rows(parameters, {Rest}, {RestOfResults}, count - done);");
        w.Line($"if (done < count) Tile(parameters, {Names}, {Results}, done, count);");
    }

    /// <summary>Writes the methods that these call; <paramref name="tile"/> writes the body for the last tile.</summary>
    public void WriteMethods(Action tile)
    {
        w.Line();
        w.Line("// As many samples as fill vectors; their number.");
        w.Block($"private static int Rows({Parameters}, int count)", () =>
        {
            IEnumerable<string> spans = ["parameters", .. member.Arguments.Select(static argument => argument.Name), .. results.Select(static result => result.Name)];
            string call = $"{kernel}.Rows({string.Join(", ", spans.Select(static span => $"ref MemoryMarshal.GetReference({span})"))}, count)";
            w.Line($"return Vector512.IsHardwareAccelerated ? Lanes512.{call} : Lanes256.{call};");
        });
        int outputs = results.Sum(static result => result.Length);
        int samples = Math.Max(1, Block / outputs / w.Element.Samples()) * w.Element.Samples(), slack = w.Element.VectorLength();
        w.Line();
        w.Line("// As many as fill blocks, which one sample more must follow; their number.");
        w.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        w.Block($"private static int Streamed({Parameters}, int count)", () =>
        {
            w.Line($"Span<{w.Real}> block = Scratch<{w.Real}>.Of({(samples * outputs) + (results.Count * slack)});");
            w.Line("int done = 0;");
            // Each block has room behind it for what reaches into the next sample.
            (ResultSpec Result, string Place)[] blocks = [.. results.Select((result, k) => (result, k == 0 ? "block" : Code.Text($"block.Slice({results.Take(k).Sum(before => (samples * before.Length) + slack)})")))];
            w.Block($"for (; done < count - {samples}; done += {samples})", () =>
            {
                w.Line($"Rows(parameters, {Rest}, {Each(blocks.Select(static block => block.Place))}, {samples + 1});");
                foreach ((ResultSpec result, string place) in blocks)
                    w.Line($"Streaming.Copy<{w.Real}>({(place == "block" ? Code.Text($"block.Slice(0, {samples * result.Length})") : place.Substring(0, place.Length - 1) + Code.Text($", {samples * result.Length})"))}, {result.Name}.Slice(done * {result.Length}, {samples * result.Length}));");
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
