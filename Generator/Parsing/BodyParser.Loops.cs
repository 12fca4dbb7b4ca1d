using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Fluxion.Generator.Parsing;

internal sealed partial class BodyParser
{
    // A loop whose variable only selects copies of networks stays a loop; any other is unrolled.
    private bool RollOrUnroll(IForLoopOperation loop)
    {
        if (!RunAll(loop.Before)) return false;
        return LoopShape.Of(loop, _scope) is { } shape && Carried(loop) is { Count: > 0 } carried ? Roll(loop, shape, carried) : Unroll(loop);
    }

    // The locals from outside that the loop assigns, in order of first assignment; null if one of them is no value yet.
    private List<ILocalSymbol>? Carried(IForLoopOperation loop)
    {
        var carried = new List<ILocalSymbol>();
        foreach (ILocalSymbol local in LoopShape.Assigned(loop.Body))
        {
            if (LoopShape.DeclaredIn(loop.Body, local)) continue;
            if (!_scope.TryGetSlot(local, out _)) return null;
            carried.Add(local);
        }

        return carried;
    }

    private bool Roll(IForLoopOperation loop, LoopShape shape, List<ILocalSymbol> carried)
    {
        int site = _body.Site(loop);
        List<Func<ExprSpec, ExprSpec>> outer = _lets;
        EquatableArray<ExprSpec> initial = Values(site, carried);
        int index = _scope.OpenIndex(shape.Variable);
        EquatableArray<int> inside = EquatableArray.From(carried.Select(_scope.Open));
        _lets = [];
        bool good = Run(loop.Body);
        ExprSpec turn = Close(_lets, new TupleExpr(site, Values(site, carried)));
        _lets = outer;
        _scope.CloseIndex(shape.Variable);
        if (!good) return false;
        if (_lets.Count == BodyDraft.LargestDepth) return _body.RefuseSize(loop);

        EquatableArray<int> outputs = EquatableArray.From(carried.Select(_scope.Open));
        EquatableArray<string> names = EquatableArray.From(carried.Select(static local => local.Name));
        _lets.Add(rest => new LoopExpr(site, index, shape.First, shape.Step, shape.Count, inside, names, initial, turn, outputs, rest));
        return true;
    }

    private EquatableArray<ExprSpec> Values(int site, List<ILocalSymbol> locals) => EquatableArray.From(locals.Select(local =>
    {
        _scope.TryGetSlot(local, out int slot);
        return (ExprSpec)new LocalExpr(site, slot);
    }));
}
