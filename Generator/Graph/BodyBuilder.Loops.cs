using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

internal sealed partial class BodyBuilder
{
    /// <summary>A loop of fewer nodes in all, without parameters, is written out: calling it would cost more than it does.</summary>
    private const int SmallLoop = 400;

    private readonly Dictionary<int, CopyIndex> _indices = [];

    // The values of an expression: several for the tuple at the end of a turn.
    private IReadOnlyList<Node> BuildMany(ExprSpec expression)
    {
        while (true)
        {
            switch (expression)
            {
                case LetExpr let:
                    _locals[let.Slot] = Graph.Name(Build(let.Value), let.Name);
                    expression = let.Body;
                    break;
                case LoopExpr loop:
                    IReadOnlyList<Node> last = Loop(loop);
                    for (int i = 0; i < last.Count; i++) _locals[loop.Outputs[i]] = Graph.Name(last[i], loop.Names[i]);
                    expression = loop.Body;
                    break;
                case TupleExpr tuple:
                    return [.. tuple.Items.Select(Build)];
                default:
                    return [Build(expression)];
            }
        }
    }

    private IReadOnlyList<Node> Loop(LoopExpr loop)
    {
        Node[] first = [.. loop.Initial.Select(Build)];
        var scan = new ScanBuilder(Graph, Emission.Code.Text($"{member.Name}.loop"), loop.Count, reverse: loop.Step < 0);
        Node[] carries = [.. first.Select((node, i) => scan.Carry(loop.Names[i], node))];
        _indices[loop.Index] = new TurnIndex(scan, Math.Min(loop.First, loop.First + (loop.Step * (loop.Count - 1))), loop.Count);
        IReadOnlyList<Node> next = Turn(loop, carries);
        bool keepsShapes = next.Select(static node => node.Shape).SequenceEqual(first.Select(static node => node.Shape));
        return keepsShapes && scan.Close(next, SmallLoop) is { } last ? last : WriteOut(loop, first);
    }

    private IReadOnlyList<Node> WriteOut(LoopExpr loop, IReadOnlyList<Node> carries)
    {
        for (int turn = 0; turn < loop.Count; turn++)
        {
            _indices[loop.Index] = new ConstantIndex(loop.First + (loop.Step * turn));
            carries = Turn(loop, carries);
        }

        return carries;
    }

    private IReadOnlyList<Node> Turn(LoopExpr loop, IReadOnlyList<Node> carries)
    {
        for (int i = 0; i < carries.Count; i++) _locals[loop.Carries[i]] = carries[i];
        return BuildMany(loop.Turn);
    }

    private Node Call(CallExpr call)
    {
        EquatableArray<ArgumentSpec> declared = builder.ArgumentsOf(call.MemberKey);
        var values = new List<Node>();
        var indices = new Dictionary<int, CopyIndex>();
        for (int i = 0; i < declared.Count; i++)
        {
            if (declared[i].Kind == ValueKind.Index) indices.Add(i, Index(call.Operands[i]));
            else values.Add(Build(call.Operands[i]));
        }

        Node result = builder.Call(call.MemberKey, [.. values], member.Key, call.Site,
            (slot, argument) => argument == Captures.Own ? Of(call.Instance, slot) : Copy(slot, indices[argument], call));
        // Matrices are columns from the start: what returns one is written out where it is called.
        return result.Shape.IsVector ? result : Inlining.Inline([result])[0];
    }

    // A parameter of this object, or of the one that a property of this object holds.
    private Node Of(string instance, ParameterSlot slot)
        => builder.Own(member, captures, instance.Length == 0 ? slot.Label : instance + "." + slot.Label, slot.Rows, slot.Columns, slot.Initial);

    private CopyIndex Index(ExprSpec operand) => operand switch
    {
        NumberExpr number => new ConstantIndex((int)number.Value),
        ArgumentExpr argument => new ArgumentIndex(argument.Index),
        IndexExpr index => _indices[index.Slot],
        _ => throw new GraphException($"no index: {operand.GetType().Name}"),
    };

    private Node Copy(ParameterSlot slot, CopyIndex index, CallExpr call)
    {
        switch (index)
        {
            case ConstantIndex { Value: int value }:
                ExpectWithin(value, value, slot, call);
                return slot.Copy(value);
            case ArgumentIndex argument:
                return captures.Formal(slot, argument.Argument);
            case TurnIndex turn:
                ExpectWithin(turn.First, turn.First + turn.Count - 1, slot, call);
                return turn.Scan.Column(slot.Stack(turn.First, turn.Count), slot.Shape);
            default:
                throw new GraphException("no such index");
        }
    }

    private void ExpectWithin(int first, int last, ParameterSlot slot, CallExpr call)
    {
        if (first >= 0 && last < slot.Copies) return;
        throw Width(call, "the index of a network", FormattableString.Invariant($"0 to {slot.Copies - 1}"), FormattableString.Invariant($"{(first < 0 ? first : last)}"));
    }
}
