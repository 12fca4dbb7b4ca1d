using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>Writes the file with the kernels of one type: an entry class per map and per loss, then the kernels for each width of vectors.</summary>
internal sealed class KernelsFile
{
    private readonly SourceWriter _w;
    private readonly ProgramSpec _program;
    private readonly ParameterLayout _layout;
    private readonly Names _taken = new();
    private readonly List<(string Name, KernelPlan Plan, KernelNames Names, EqualLoops Equal)> _kernels = [];

    public KernelsFile(ProgramSpec program, ParameterLayout layout) => (_program, _layout, _w) = (program, layout, new SourceWriter(program.Subject.Element));

    /// <summary>The name of the entry class of a member.</summary>
    public static string EntryClass(TypeSpec type, MemberSpec member) => Names.Identifier(type.Key) + "_" + Names.Identifier(member.Name);

    /// <summary>Plans a kernel under a name that is unique in the file.</summary>
    public KernelPlan Add(string name, KernelRequest request)
    {
        KernelPlan plan = Planner.Plan(request);
        Register(name, plan, name, []);
        return plan;
    }

    // A kernel, after the blocks of its loops.
    private KernelNames Register(string name, KernelPlan plan, string kernel, IReadOnlyList<KernelNames> tapes)
    {
        var names = new KernelNames(plan, name, kernel, tapes);
        foreach (ScanStep step in plan.Steps.OfType<ScanStep>())
        {
            string block = _taken.Reserve(kernel + "_" + Names.Identifier(step.Block.Request.Name));
            names.Name(step, Register(block, step.Block, kernel, [.. step.Reads.Select(names.InBlock)]));
        }

        _kernels.Add((name, plan, names, new EqualLoops(plan, names, _w.Element)));
        return names;
    }

    /// <summary>The file; <paramref name="entries"/> writes the entry classes.</summary>
    public string Write(Action<SourceWriter> entries)
    {
        HeaderEmitter.Write(_w, _program.Subject, _layout, [.. _kernels.Where(static kernel => kernel.Plan.Depth == 0).Select(static kernel => (kernel.Name, kernel.Plan, kernel.Names))]);
        _w.Line("#nullable enable");
        _w.Line();
        _w.Block("namespace Fluxion.Generated", () =>
        {
            WriteUsings(null);
            entries(_w);
            WriteConstants();
        });
        foreach (VectorShape vector in VectorShape.All(_w.Element))
        {
            _w.Line();
            _w.Block(Code.Text($"namespace Fluxion.Generated.Lanes{vector.Bits}"), () =>
            {
                WriteUsings(vector);
                var linear = new LinearMethods(vector);
                for (int i = 0; i < _kernels.Count; i++)
                {
                    if (i > 0) _w.Line();
                    (string name, KernelPlan plan, KernelNames names, EqualLoops equal) = _kernels[i];
                    KernelEmitter.Write(_w, name + "Kernel", plan, names, equal, linear, vector);
                }

                linear.WriteClass(_w);
            });
        }

        return _w.ToString();
    }

    private void WriteUsings(VectorShape? vector)
    {
        foreach (string name in (string[])["System", "System.Collections.Generic", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "Fluxion.Runtime"])
            _w.Line($"using {name};");
        if (vector is not null)
        {
            _w.Line($"using Simd = System.Runtime.Intrinsics.Vector{vector.Bits};");
            _w.Line($"using V = System.Runtime.Intrinsics.Vector{vector.Bits}<{_w.Real}>;");
        }

        _w.Line();
    }

    private void WriteConstants()
    {
        _w.Line();
        _w.Line("/// <summary>Where parameters start in the flat block θ.</summary>");
        _w.Block("file static class Theta", () =>
        {
            foreach (ParameterSlot slot in _layout.Slots) _w.Line($"public const int {Names.Parameter(slot.Label)} = {slot.Offset};");
            _w.Line($"public const int Count = {_layout.Count};");
        });
        foreach ((string name, KernelPlan plan, KernelNames names, _) in _kernels)
        {
            Constants(name + "Tile", "Where inputs start in a tile.", plan.Buffers.Where(static buffer => buffer.Region == Region.Tile).Select(buffer => (names.Of(buffer), buffer.Offset, "")));
            Constants(name + "Arena", "Where intermediate values start in the arena; they may share memory when their lives do not meet, or when a loop writes over what it read.",
                plan.Buffers.Where(static buffer => buffer.Region == Region.Workspace && buffer.LastStep >= 0).Select(buffer => (names.Of(buffer), buffer.Offset, names.Columns(buffer))));
            Constants(name + "Tape", "Where values that a loop back reads start on the tape of a turn.",
                plan.Buffers.Where(static buffer => buffer.Region == Region.Tape).Select(buffer => (names.Of(buffer), buffer.Offset, names.Columns(buffer))));
            if (plan.Depth == 0) Constants(name + "Sums", "Where accumulated gradients start.", plan.Accumulators.All.Select(static sum => (sum.Name, sum.Offset, "")));
        }
    }

    private void Constants(string name, string summary, IEnumerable<(string Name, int Value, string Comment)> constants)
    {
        (string Name, int Value, string Comment)[] all = [.. constants];
        if (all.Length == 0) return;
        _w.Line();
        _w.Line($"/// <summary>{summary}</summary>");
        _w.Block($"file static class {name}", () =>
        {
            foreach ((string constant, int value, string comment) in all) _w.Line($"public const int {constant} = {value};{(comment.Length > 0 ? "    // " + comment : "")}");
        });
    }
}
