using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Applies rules bottom-up until none applies. Only exact rules are applied unless asked otherwise.</summary>
internal static class Rewriter
{
    /// <summary>More rewrites of one node than any chain of rules has are a cycle of rules.</summary>
    private const int Budget = 100;

    /// <summary>All rules, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<Rule> Rules = [.. AlgebraRules.All, .. ConstantRules.All, .. ShapeRules.All];

    /// <summary>The simplified roots.</summary>
    public static IReadOnlyList<Node> Simplify(IReadOnlyList<Node> roots, Contract allowed = Contract.Exact)
    {
        Rule[] rules = [.. Rules.Where(rule => rule.Contract <= allowed)];
        return Substitution.Apply(roots, new Dictionary<Node, Node>(), (node, inputs) => node.Op is Scan scan
            ? node.Graph.Apply(scan with { Body = Simplify(scan.Body, allowed) }, inputs)
            : Reduce(Substitution.Same(node, inputs), rules));
    }

    // The block of a loop, once.
    private static Function Simplify(Function body, Contract allowed) => body.Derive(
        "simplified" + allowed,
        () => new Function(body.Name, body.Inputs) { Results = Simplify(body.Results, allowed) });

    private static Node Reduce(Node node, Rule[] rules)
    {
        for (int step = 0; step < Budget; step++)
        {
            Node? next = null;
            foreach (Rule rule in rules)
            {
                next = rule.Rewrite(node);
                if (next is not null) break;
            }

            if (next is null) return node;
            node = next;
        }

        throw new GraphException($"rewriting {node.Op.Name} does not come to an end");
    }
}
