using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.SympFlows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generator.Parsing;

/// <summary>Stand-ins for the parts that the generator owes to some types, so that C# binds the names of their members.</summary>
internal sealed class OwedParts
{
    /// <summary>No stand-ins.</summary>
    public static readonly OwedParts None = new(new Dictionary<string, SyntaxTree>(), null);

    private readonly IReadOnlyDictionary<string, SyntaxTree> _trees;

    private OwedParts(IReadOnlyDictionary<string, SyntaxTree> trees, SympFlowExpansion? expansion) => (_trees, Expansion) = (trees, expansion);

    /// <summary>The members that the attribute of the subject stands for; null if it stands for none.</summary>
    public SympFlowExpansion? Expansion { get; }

    /// <summary>The trees to add to the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => Expansion is null ? _trees.Values : _trees.Values.Append(Expansion.Tree);

    /// <summary>Whether a place is in a stand-in, where only the C# compiler has something to say.</summary>
    public bool IsStandIn(Location place) => place.SourceTree is { } tree && _trees.Values.Contains(tree);

    /// <summary>Whether a place is in the members that the attribute of the subject stands for.</summary>
    public bool IsExpanded(Location place) => Expansion is not null && place.SourceTree == Expansion.Tree;

    /// <summary>The place in the user's source: the attribute for what it stands for.</summary>
    public Location Written(Location place) => IsExpanded(place) ? Expansion!.Place : place;

    /// <summary>Whether the parts of a type are there.</summary>
    public bool Has(INamedTypeSymbol type) => _trees.ContainsKey(Identifiers.KeyOf(type));

    /// <summary>The user's own implementing part; null if there is none, or only a stand-in.</summary>
    public T? Written<T>(T? part)
        where T : class, ISymbol
        => part?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree && !_trees.Values.Contains(tree) ? part : null;

    /// <summary>These stand-ins, and the members that an attribute stands for.</summary>
    public OwedParts Add(SympFlowExpansion expansion) => new(_trees, expansion);

    /// <summary>These stand-ins, and those for the types whose members a draft named.</summary>
    public OwedParts Add(Draft draft, INamedTypeSymbol subject)
    {
        var options = (CSharpParseOptions)subject.DeclaringSyntaxReferences[0].SyntaxTree.Options;
        var trees = _trees.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (TypeDraft type in draft.Types.Where(type => draft.Owed.Contains(type.Symbol, SymbolEqualityComparer.Default)))
        {
            string source = ImplementingParts.Write(TypeParser.ToSpec(type, draft));
            trees[Identifiers.KeyOf(type.Symbol)] = CSharpSyntaxTree.ParseText(source, options, cancellationToken: draft.CancellationToken);
        }

        return new OwedParts(trees, Expansion);
    }
}
