using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>
/// What the locals of a body stand for at the point reached: a slot of the model, or a constant integer. An assignment
/// opens a new slot, so that each slot has one value.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<ILocalSymbol, int> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, long> _constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, int> _indices = new(SymbolEqualityComparer.Default);
    private int _next;

    /// <summary>Opens a new slot for a local.</summary>
    public int Open(ILocalSymbol local) => _slots[local] = _next++;

    /// <summary>The slot that holds a local now.</summary>
    public bool TryGetSlot(ILocalSymbol local, out int slot) => _slots.TryGetValue(local, out slot);

    /// <summary>Makes a local the variable of a loop that stays a loop: known only by its slot.</summary>
    public int OpenIndex(ILocalSymbol local)
    {
        _constants.Remove(local);
        _indices[local] = _next;
        return _next++;
    }

    /// <summary>Ends the loop of a variable.</summary>
    public void CloseIndex(ILocalSymbol local) => _indices.Remove(local);

    /// <summary>The slot of the variable of a loop.</summary>
    public bool TryGetIndex(ILocalSymbol local, out int slot) => _indices.TryGetValue(local, out slot);

    /// <summary>Gives an integer local a value.</summary>
    public void Set(ILocalSymbol local, long value) => _constants[local] = value;

    /// <summary>The value of an integer local.</summary>
    public bool TryGetConstant(ILocalSymbol local, out long value) => _constants.TryGetValue(local, out value);
}
