using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the class through which a map is evaluated, for one sample and for a batch.</summary>
internal static class MapEntry
{
    public static void Write(SourceWriter w, string className, MemberSpec member, OutputLayout layout, KernelPlan single, KernelPlan batch, string singleName, string batchName)
    {
        member = ArgumentNames.Inside(member);
        string name = member.Name.TrimStart('@'), results = string.Concat(layout.Results.Select(result => $", Span<{w.Real}> {result.Name}"));
        w.Line($"/// <summary>The map {member.Name}, evaluated.</summary>");
        w.Block($"internal static class {className}", () =>
        {
            string arguments = string.Join(", ", member.Arguments.Select(argument => Argument(argument, w.Real)));
            w.Block($"public static void Single(ReadOnlySpan<{w.Real}> parameters, {arguments}{results})", () =>
            {
                foreach (ArgumentSpec argument in member.Arguments.Where(IsSpan)) w.Line($"Expect.Length({argument.Name}, {argument.Length}, \"{ArgumentNames.Declared(argument)}\", \"{name}\");");
                foreach (ResultSpec result in layout.Results) w.Line($"Expect.Length<{w.Real}>({result.Name}, {result.Length}, \"{result.Name}\", \"{name}\");");
                WriteSingle(w, member, layout, single, singleName);
            });
            w.Line();
            var rows = new RowsEntry(w, member, layout.Results, batchName + "Kernel");
            string batched = string.Join(", ", member.Arguments.Select(argument => $"ReadOnlySpan<{w.Real}> {argument.Name}"));
            w.Block($"public static void Batch(ReadOnlySpan<{w.Real}> parameters, {batched}{results})", () =>
            {
                ArgumentSpec first = member.Arguments[0];
                w.Line($"int count = Expect.Rows({first.Name}, {first.Length}, \"{ArgumentNames.Declared(first)}\", \"{name}\");");
                foreach (ArgumentSpec argument in member.Arguments.Skip(1)) w.Line($"Expect.Length({argument.Name}, checked(count * {argument.Length}), \"{ArgumentNames.Declared(argument)}\", \"{name}\");");
                foreach (ResultSpec result in layout.Results) w.Line($"Expect.Length<{w.Real}>({result.Name}, checked(count * {result.Length}), \"{result.Name}\", \"{name}\");");
                if (SamplesEmitter.Applies(batch)) rows.WriteCalls();
                else WriteTiles(w, member, layout.Results, batch, batchName, "0");
            });
            if (SamplesEmitter.Applies(batch)) rows.WriteMethods(() => WriteTiles(w, member, layout.Results, batch, batchName, "done"));
            if (batch.Request.HasColumns)
                new ColumnsEntry(w, member, layout.Results, batchName + "Kernel").Write(SamplesEmitter.Applies(batch), first => WriteTiles(w, member, layout.Results, batch, batchName, first, hasColumns: true));
        });
    }

    private static void WriteSingle(SourceWriter w, MemberSpec member, OutputLayout layout, KernelPlan plan, string name)
    {
        bool reads = InPlace.Reads(plan, member.Arguments), writes = InPlace.Writes(plan, layout);
        int inputs = reads ? 0 : plan.InputLength, outputs = writes ? 0 : w.Element.Padded(layout.Head) + (layout.Count * w.Element.Padded(layout.Length)), length = inputs + outputs + plan.WorkspaceLength;
        if (length > 0) Memory(w, length);
        if (!reads) CopyInputs(w, member);
        string Place(int at) => at == 0 ? "ref MemoryMarshal.GetReference(memory)" : Code.Text($"ref MemoryMarshal.GetReference(memory.Slice({at}))");
        Run(w, name,
            reads ? $"ref MemoryMarshal.GetReference({member.Arguments[0].Name})" : Place(0),
            writes ? "ref MemoryMarshal.GetReference(result)" : Place(inputs),
            plan.WorkspaceLength > 0 ? Place(inputs + outputs) : "ref tile");
        if (!writes) Copy(w, layout, inputs);
    }

    // Tile after tile, from a sample on.
    private static void WriteTiles(SourceWriter w, MemberSpec member, IReadOnlyList<ResultSpec> results, KernelPlan batch, string name, string first, bool hasColumns = false)
    {
        string columns = hasColumns ? "Columns" : "", stride = hasColumns ? ", stride" : "";
        int rows = member.Arguments.Sum(static argument => argument.Length), outputs = results.Sum(static result => result.Length), length = (rows + outputs) * batch.TileSize + batch.WorkspaceLength;
        Memory(w, length);
        w.Block($"for (int i = {first}; i < count; i += {batch.TileSize})", () =>
        {
            int row = 0;
            foreach (ArgumentSpec argument in member.Arguments)
            {
                w.Line($"Tiles.Load{columns}({argument.Name}, {argument.Length}{stride}, i, count, memory.Slice({row * batch.TileSize}), {batch.TileSize});");
                row += argument.Length;
            }

            Run(w, name, "ref MemoryMarshal.GetReference(memory)", Code.Text($"ref Unsafe.Add(ref tile, {rows * batch.TileSize})"), Code.Text($"ref Unsafe.Add(ref tile, {(rows + outputs) * batch.TileSize})"));
            row = rows;
            foreach (ResultSpec result in results)
            {
                w.Line($"Tiles.Store{columns}(memory.Slice({row * batch.TileSize}), {batch.TileSize}, {result.Name}, {result.Length}{stride}, i, count);");
                row += result.Length;
            }
        });
    }

    /// <summary>A parameter of the public method.</summary>
    public static string Argument(ArgumentSpec argument, string real) => IsSpan(argument) ? $"ReadOnlySpan<{real}> {argument.Name}" : $"{real} {argument.Name}";

    public static bool IsSpan(ArgumentSpec argument) => argument.Kind == ValueKind.Vector;

    private static void CopyInputs(SourceWriter w, MemberSpec member)
    {
        int row = 0;
        foreach (ArgumentSpec argument in member.Arguments)
        {
            w.Line(IsSpan(argument) ? Code.Text($"{argument.Name}.CopyTo(memory.Slice({row}));") : Code.Text($"memory[{row}] = {argument.Name};"));
            row += w.Element.Padded(argument.Length);
        }
    }

    // Values stand one after the other, each from a whole vector on.
    private static void Copy(SourceWriter w, OutputLayout layout, int first)
    {
        string result = layout.Results[layout.Results.Count - 1].Name;
        if (layout.Head > 0)
        {
            w.Line($"memory.Slice({first}, {layout.Head}).CopyTo({layout.Results[0].Name});");
            first += w.Element.Padded(layout.Head);
        }

        if (layout.Count == 1)
        {
            w.Line($"memory.Slice({first}, {layout.Length}).CopyTo({result});");
            return;
        }

        string from = Code.Text($"{first} + k * {w.Element.Padded(layout.Length)}");
        w.Block($"for (int k = 0; k < {layout.Count}; k++)", () =>
        {
            if (layout.Stride == 1) w.Line($"memory.Slice({from}, {layout.Length}).CopyTo({result}.Slice(k * {layout.Step}));");
            else w.Line($"for (int i = 0; i < {layout.Length}; i++) {result}[k * {layout.Step} + i * {layout.Stride}] = memory[{from} + i];");
        });
    }

    private static void Memory(SourceWriter w, int length) => w.Line($"Span<{w.Real}> memory = Scratch<{w.Real}>.Of({length});");

    private static void Run(SourceWriter w, string name, string tile, string output, string arena)
    {
        w.Line($"ref {w.Real} tile = {tile};");
        w.Line($"ref {w.Real} theta = ref MemoryMarshal.GetReference(parameters);");
        w.Line($"ref {w.Real} output = {output};");
        w.Line($"ref {w.Real} arena = {arena};");
        w.Line($"if (Vector512.IsHardwareAccelerated) Lanes512.{name}Kernel.Run(ref tile, ref theta, ref arena, ref arena, ref output);");
        w.Line($"else Lanes256.{name}Kernel.Run(ref tile, ref theta, ref arena, ref arena, ref output);");
    }
}
