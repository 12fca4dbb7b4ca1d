using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>An element of some memory, as code.</summary>
/// <param name="Memory">The reference that the memory starts at.</param>
/// <param name="Offset">How far from there; empty for the first element.</param>
internal readonly record struct Place(string Memory, string Offset)
{
    /// <summary>The element that stands <paramref name="terms"/> further on.</summary>
    public string At(params string[] terms)
    {
        string sum = Sum([Offset, .. terms]);
        return sum.Length == 0 ? Memory : $"Unsafe.Add(ref {Memory}, {sum})";
    }

    /// <summary>A sum of terms, some of which may be empty.</summary>
    public static string Sum(params string[] terms) => string.Join(" + ", terms.Where(static term => term.Length > 0));
}

/// <summary>Where the values of a loop lie, as its text says it, and what they are called there.</summary>
internal abstract class LoopMemory
{
    protected LoopMemory(KernelNames kernel)
    {
        Kernel = kernel;
        foreach (string word in (string[])["tile", "theta", "arena", "sums", "output", "r", "v", "one", "turn1", "turn2", "turn3", .. kernel.Tapes]) Taken.Reserve(word);
    }

    /// <summary>The names of the kernel.</summary>
    protected KernelNames Kernel { get; }

    /// <summary>The names in the loop's method.</summary>
    protected Names Taken { get; } = new();

    /// <summary>A name for a variable that holds a value.</summary>
    public virtual string Local(Node node) => Taken.Reserve(Kernel.Find(node) ?? node.Op.Name);

    /// <summary>A row of a value.</summary>
    public abstract Place Of(Location at, int row = 0);

    /// <summary>The running sums of a gradient, from a row on.</summary>
    public abstract Place Of(Accumulator sums, int row);

    /// <summary>A parameter, from a component on.</summary>
    public abstract Place Of(Node parameter, int component);

    /// <summary>A row of the outputs.</summary>
    /// <param name="offset">Its offset.</param>
    public abstract Place Output(int offset);

    /// <summary>A number as the end of a sum: nothing for zero.</summary>
    protected static string Plus(int offset) => offset == 0 ? "" : Code.Text($"{offset}");
}

/// <summary>The kernel's own memory, where a loop finds everything at constant places.</summary>
internal sealed class KernelMemory(KernelNames kernel) : LoopMemory(kernel)
{
    public override Place Of(Location at, int row = 0) => new(Kernel.Memory(at.Buffer), Kernel.Offset(at, row));

    public override Place Of(Accumulator sums, int row) => new("sums", Place.Sum(Kernel.Sums(sums), Plus(row * sums.Stride)));

    public override Place Of(Node parameter, int component) => new("theta", Place.Sum(KernelNames.Theta(parameter), Plus(component)));

    public override Place Output(int offset) => new("output", Code.Text($"{offset}"));
}

/// <summary>Places that a loop is told, one for each piece of the kernel's memory that it reads or writes.</summary>
/// <param name="kernel">The names of the kernel.</param>
/// <param name="isAnonymous">Whether pieces and values are only counted, for a comparison of loops.</param>
internal sealed class ToldMemory(KernelNames kernel, bool isAnonymous) : LoopMemory(kernel)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>The number of pieces.</summary>
    public int Count => _pieces.Count;

    /// <summary>What the loop's method is called with.</summary>
    public string Arguments => string.Join(", ", [.. Memories.Select(static memory => "ref " + memory), .. Told.Select(static piece => piece.Start)]);

    /// <summary>The parameters of the loop's method.</summary>
    public string Parameters(string real) => string.Join(", ", [.. Memories.Select(memory => $"ref {real} {memory}"), .. Told.Select(static piece => "int " + piece.Parameter)]);

    /// <summary>Writes where the pieces start.</summary>
    public void WriteStarts(SourceWriter w)
    {
        foreach (Piece piece in Told) w.Line($"ref {w.Real} {piece.Name} = ref Unsafe.Add(ref {piece.Memory}, {piece.Parameter});");
    }

    public override string Local(Node node) => isAnonymous ? Taken.Reserve("x") : base.Local(node);

    public override Place Of(Location at, int row = 0)
    {
        string start = Kernel.Constant(at.Buffer);
        return new(Name(Kernel.Memory(at.Buffer), start, start.Substring(start.LastIndexOf('.') + 1)), Plus(KernelNames.Relative(at, row)));
    }

    public override Place Of(Accumulator sums, int row) => new(Name("sums", Kernel.Sums(sums), sums.Name + "Bar"), Plus(row * sums.Stride));

    public override Place Of(Node parameter, int component)
        => new(Name("theta", KernelNames.Theta(parameter), Names.Parameter(((Parameter)parameter.Op).Slot)), Plus(component));

    public override Place Output(int offset) => new(Name("output", "", "output"), Plus(offset));

    private IEnumerable<string> Memories => _pieces.Select(static piece => piece.Memory).Distinct();

    private IEnumerable<Piece> Told => _pieces.Where(static piece => piece.Start.Length > 0);

    // A piece, several columns, has the name of the first with a capital, as a matrix has it.
    private string Name(string memory, string start, string wish)
    {
        if (_pieces.Find(piece => piece.Memory == memory && piece.Start == start) is { } known) return known.Name;
        string word = isAnonymous ? "m" : wish;
        var piece = new Piece(memory, start, start.Length == 0 ? memory : Taken.Reserve(char.ToUpperInvariant(word[0]) + word.Substring(1)), Taken.Reserve(char.ToLowerInvariant(word[0]) + word.Substring(1) + "At"));
        _pieces.Add(piece);
        return piece.Name;
    }

    private sealed record Piece(string Memory, string Start, string Name, string Parameter);
}
