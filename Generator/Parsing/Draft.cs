using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>A program while it is being read: the types met so far, the calls between members, and what is wrong.</summary>
internal sealed class Draft(Compilation compilation, OwedParts parts, CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, TypeDraft> _byType = new(SymbolEqualityComparer.Default);

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The stand-ins that the compilation holds.</summary>
    public OwedParts Parts { get; } = parts;

    /// <summary>Types whose members bodies name, as fields of steps, although they lack their implementing parts.</summary>
    public HashSet<INamedTypeSymbol> Owed { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The subject, then the annotated types that bodies refer to, in order of first reference.</summary>
    public List<TypeDraft> Types { get; } = [];

    public List<Diagnostic> Problems { get; } = [];

    public SiteTable Sites { get; } = new(parts);

    public CallGraph Calls { get; } = new();

    /// <summary>Whether some part of the program could not be read.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Refuses the program and says why.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location place, params object[] arguments)
    {
        IsRefused = true;
        // Half-typed source may bind to parts that are only put in its place to read it; the C# compiler says what is wrong there.
        if (Parts.IsStandIn(place)) return;
        Problems.Add(Diagnostic.Create(descriptor, Parts.Written(place), arguments));
    }

    /// <summary>Refuses the program in silence, where the C# compiler has already said why.</summary>
    public void Refuse() => IsRefused = true;

    /// <summary>The draft of an annotated type, added when first met.</summary>
    public TypeDraft Include(INamedTypeSymbol type)
    {
        if (_byType.TryGetValue(type, out TypeDraft? known)) return known;
        var added = new TypeDraft(type);
        _byType.Add(type, added);
        Types.Add(added);
        return added;
    }

    /// <summary>
    /// The key of a member that a body calls. The member is read with its type if that is annotated, otherwise with the subject.
    /// </summary>
    public string Reference(IMethodSymbol method)
    {
        IMethodSymbol definition = method.PartialDefinitionPart ?? method;
        INamedTypeSymbol type = definition.ContainingType;
        TypeDraft owner = Language.IsAnnotated(type) ? Include(type) : Types[0];
        if (!owner.Methods.Contains(definition, SymbolEqualityComparer.Default)) owner.Methods.Add(definition);
        return Identifiers.KeyOf(definition);
    }

    /// <summary>Reads types and members until no new ones are met.</summary>
    public void ReadAll()
    {
        bool progress = true;
        while (progress)
        {
            progress = false;
            // Reading one type may add members to any other, and types to the list.
            for (int i = 0; i < Types.Count; i++) progress |= TypeParser.ReadMembers(Types[i], this);
        }
    }

    /// <summary>The equatable program.</summary>
    public ProgramSpec ToSpec() => new()
    {
        Types = EquatableArray.From(Types.Select(type => TypeParser.ToSpec(type, this))),
        IsRefused = IsRefused,
    };
}
