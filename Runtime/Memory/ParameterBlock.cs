using System;
using System.Collections.Generic;
using System.Numerics;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// The flat block θ of all parameters of a model: 64-byte aligned, followed by at least 64 zero elements, with a named view of each parameter.
/// A matrix W (outputs × inputs) is stored input by input: W[o, i] is element <c>Offset + i · outputs + o</c>.
/// </summary>
/// <typeparam name="T">The type of numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public sealed class ParameterBlock<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedMemory<T> _values;
    private readonly ParameterEntry[] _entries;
    private readonly Dictionary<string, int> _indexByName = new(StringComparer.Ordinal);

    /// <summary>Allocates the block for the given parameters; every element starts at zero.</summary>
    /// <param name="entries">The parameters, disjoint and named differently.</param>
    /// <exception cref="ArgumentException">Two parameters overlap or share a name, or an entry is malformed.</exception>
    public ParameterBlock(ReadOnlySpan<ParameterEntry> entries)
    {
        _entries = entries.ToArray();
        int count = 0;
        for (int i = 0; i < _entries.Length; i++)
        {
            ParameterEntry entry = _entries[i];
            if (string.IsNullOrEmpty(entry.Name) || entry.Offset < 0 || entry.Rows < 0 || entry.Columns < 0 || (entry.Rows == 0 && entry.Columns > 0))
                throw new ArgumentException($"ParameterBlock expects every entry to have a name, a non-negative offset and a shape, got {entry}.", nameof(entries));
            if (!_indexByName.TryAdd(entry.Name, i))
                throw new ArgumentException($"ParameterBlock expects different names, got '{entry.Name}' twice.", nameof(entries));
            count = Math.Max(count, checked(entry.Offset + entry.Count));
        }

        ExpectDisjoint(_entries);
        _values = new AlignedMemory<T>(count, AlignedArray<T>.Slack);
        Entries = Array.AsReadOnly(_entries);
    }

    /// <summary>The number of elements.</summary>
    public int Count => _values.Length;

    /// <summary>All elements, exactly <see cref="Count"/>.</summary>
    public Span<T> Values => _values.Span;

    /// <summary>The parameters, in the order given to the constructor.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>The elements of one parameter.</summary>
    /// <exception cref="KeyNotFoundException">No parameter has that name; the message lists those there are.</exception>
    public Span<T> this[string name]
    {
        get
        {
            ParameterEntry entry = _entries[IndexOf(name)];
            return Values.Slice(entry.Offset, entry.Count);
        }
    }

    /// <summary>
    /// Sets every parameter to its starting values. A parameter draws from a random stream of its own, named by its name, so that adding
    /// one leaves the others as they were; the result is a pure function of the entry and <paramref name="seed"/>.
    /// </summary>
    public void Initialize(ulong seed)
    {
        var random = new CounterRandom(seed);
        foreach (ParameterEntry entry in _entries)
        {
            Span<T> values = Values.Slice(entry.Offset, entry.Count);
            if (entry.Initialization == Initialization.Constant)
            {
                values.Fill(T.CreateTruncating(entry.Initial));
                continue;
            }

            double bound = entry.Initialization == Initialization.Uniform ? entry.Initial : Math.Sqrt(6.0 / (Math.Max(entry.Rows, 1) + Math.Max(entry.Columns, 1)));
            ulong stream = Fnv1a(entry.Name);
            for (int i = 0; i < values.Length; i++)
                values[i] = T.CreateTruncating(bound * ((2 * random.Uniform(stream, (ulong)i)) - 1));
        }
    }

    /// <summary>The name of the parameter that holds element <paramref name="index"/> of the block and the position in it, as in <c>Net.W1[17]</c>.</summary>
    public string Describe(int index)
    {
        foreach (ParameterEntry entry in _entries)
        {
            if (index >= entry.Offset && index < entry.Offset + entry.Count)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Name}[{index - entry.Offset}]");
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"θ[{index}]");
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _indexByName.TryGetValue(name, out int index)
            ? index
            : throw new KeyNotFoundException($"There is no parameter '{name}'; the parameters are {string.Join(", ", _indexByName.Keys)}.");
    }

    // Fowler, Noll & Vo: a name as a number, over UTF-16 code units.
    private static ulong Fnv1a(string name)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in name)
            hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }

    private static void ExpectDisjoint(ParameterEntry[] entries)
    {
        var ordered = (ParameterEntry[])entries.Clone();
        Array.Sort(ordered, static (a, b) => a.Offset.CompareTo(b.Offset));
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].Offset + ordered[i - 1].Count > ordered[i].Offset)
                throw new ArgumentException($"ParameterBlock expects disjoint parameters, but '{ordered[i - 1].Name}' and '{ordered[i].Name}' overlap.", nameof(entries));
        }
    }
}
