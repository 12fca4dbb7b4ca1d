using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Parsing;

/// <summary>One annotated type while it is being read.</summary>
internal sealed class TypeDraft(INamedTypeSymbol symbol)
{
    public INamedTypeSymbol Symbol { get; } = symbol;

    /// <summary>The methods that belong to the language, in declaration order, then those that bodies were found to call.</summary>
    public List<IMethodSymbol> Methods { get; } = [.. symbol.GetMembers().OfType<IMethodSymbol>().Where(MemberParser.IsOfTheLanguage)];

    /// <summary>What was read of the first <c>Members.Count</c> methods.</summary>
    public List<MemberSpec> Members { get; } = [];

    /// <summary>The method marked as the Hamiltonian, if there is one.</summary>
    public IMethodSymbol? Hamiltonian => Methods.FirstOrDefault(method => method.Find(Language.Hamiltonian) is not null);
}
