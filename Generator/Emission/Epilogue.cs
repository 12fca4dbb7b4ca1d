using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>A function of every component of a product, as a layer's activation.</summary>
/// <param name="Name">What stands in the name of the product's method.</param>
/// <param name="Notation">The function of y, for comments.</param>
/// <param name="Expression">The function as code, with <see cref="Argument"/> for what it is a function of.</param>
internal sealed record Epilogue(string Name, string Notation, string Expression)
{
    private const string Argument = "§";

    /// <summary>The function that a loop computes of the result of a product.</summary>
    public static Epilogue? Of(ProductStep product, SourceWriter w)
    {
        if (product.Stored?.Node is not { } stored) return null;
        Node result = product.Results[0];

        string Code(Node node) => ReferenceEquals(node, result) ? Argument : node.Op switch
        {
            Constant constant => w.Broadcast(constant.Value),
            IPointwise op => w.Function(op, [.. node.Inputs.Select(Code)]),
            _ => throw new GraphException($"{node.Op.Name} is no part of an epilogue"),
        };

        string name = stored.Op.Name;
        return new Epilogue(char.ToUpperInvariant(name[0]) + name.Substring(1), new Notation(node => ReferenceEquals(node, result) ? "y" : null).Expression(stored), Code(stored));
    }

    /// <summary>The function of a local variable.</summary>
    public string At(string local) => Expression.Replace(Argument, local);
}
