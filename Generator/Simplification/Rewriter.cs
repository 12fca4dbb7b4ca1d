using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Applies rules bottom-up until none applies. Only rules that keep all bits of ordinary numbers are applied unless asked otherwise.</summary>
internal static class Rewriter
{
    /// <summary>More rewrites of one node than any chain of rules has are a cycle of rules.</summary>
    private const int Budget = 100;

    /// <summary>All rules, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<Rule> Rules = [.. AlgebraRules.All, .. ConstantRules.All, .. ShapeRules.All];

    /// <summary>The simplified roots.</summary>
    public static IReadOnlyList<Node> Simplify(IReadOnlyList<Node> roots, Contract allowed = Contract.Widens)
        => Simplify(roots, [.. Rules.Where(rule => rule.Contract <= allowed)]);

    /// <summary>The roots simplified by given rules, tried in the given order. The order changes nothing: the rules that are applied are confluent.</summary>
    public static IReadOnlyList<Node> Simplify(IReadOnlyList<Node> roots, Rule[] rules)
    {
        // Nodes to which no rule applies, nor to anything below them.
        var settled = new HashSet<Node>();
        return Substitution.Apply(roots, new Dictionary<Node, Node>(), (node, inputs) => Reduce(
            node.Op is Scan scan ? node.Graph.Apply(scan with { Body = Simplify(scan.Body, rules) }, inputs) : Substitution.Same(node, inputs), rules, settled));
    }

    // The block of a loop, once for a set of rules.
    private static Function Simplify(Function body, Rule[] rules) => body.Derive(
        "simplified by " + string.Join("; ", rules.Select(static rule => rule.Name)),
        () => new Function(body.Name, body.Inputs) { Results = Simplify(body.Results, rules) });

    private static Node Reduce(Node node, Rule[] rules, HashSet<Node> settled)
    {
        for (int step = 0; step < Budget; step++)
        {
            if (settled.Contains(node)) return node;
            Node? next = null;
            foreach (Rule rule in rules)
            {
                next = rule.Rewrite(node);
                if (next is not null) break;
            }

            if (next is null)
            {
                settled.Add(node);
                return node;
            }

            node = Settle(next, rules, settled);
        }

        throw new GraphException($"rewriting {node.Op.Name} does not come to an end");
    }

    // What a rule made below its result is reduced before the result; the recursion is no deeper than the rule's pattern.
    private static Node Settle(Node node, Rule[] rules, HashSet<Node> settled)
        => node.Inputs.All(settled.Contains)
            ? node
            : Substitution.Same(node, [.. node.Inputs.Select(input => settled.Contains(input) ? input : Reduce(Settle(input, rules, settled), rules, settled))]);
}
