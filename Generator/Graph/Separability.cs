using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Simplification;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// Whether a Hamiltonian is H = T(p) + V(q), seen from its formula: after differentiation and simplification ∂H/∂q contains no p and ∂H/∂p
/// no q. Only what cancels by algebra beyond the exact rules is missed.
/// </summary>
internal static class Separability
{
    /// <summary>Decides for a function H(q, p), or H(t, q, p).</summary>
    /// <param name="h">H, of scalars or vectors, the first half of whose components are positions.</param>
    /// <param name="arguments">The number of arguments; further inputs are parameters.</param>
    /// <param name="times">The number of leading arguments that are times.</param>
    public static bool Holds(Function h, int arguments, int times) => h.Derive("separable", () =>
    {
        Graph graph = h.Inputs[0].Graph;
        string owner = ((Input)h.Inputs[0].Op).Owner + ".separable";
        Node[] formals = [.. h.Inputs.Take(arguments)];
        int half = formals.Skip(times).Sum(static input => input.Length) / 2;
        Node q = graph.Apply(new Input(owner, 0, "q", Shape.Vector(half))), p = graph.Apply(new Input(owner, 1, "p", Shape.Vector(half)));
        Node x = graph.Apply(new Concat(), q, p);
        var actual = new List<Node>(formals.Take(times));
        int start = 0;
        foreach (Node formal in formals.Skip(times))
        {
            actual.Add(graph.Apply(new Slice(start, formal.Length), x));
            start += formal.Length;
        }

        Node value = Simple(graph.Apply(new Result(0), graph.Apply(new Call(h), [.. actual, .. h.Inputs.Skip(arguments)])));
        IReadOnlyList<Node?> gradient = Vjp.Apply([(value, graph.Constant(1, Shape.Scalar))], [q, p]);
        return !Contains(gradient[0], p) && !Contains(gradient[1], q);
    });

    private static bool Contains(Node? gradient, Node variable) => gradient is not null && Topology.Sort([Simple(gradient)]).Contains(variable);

    private static Node Simple(Node node) => Rewriter.Simplify(Inlining.Inline([node]))[0];
}
