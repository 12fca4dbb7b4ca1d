using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Graphs;

/// <summary>Derivatives of random programs by the compiler, as it takes them: D before inlining, parameters after.</summary>
internal static class Derivatives
{
    /// <summary>∂/∂t of nodes; zero where they do not depend on t.</summary>
    public static Node[] AlongTime(RandomGraph program, IReadOnlyList<Node> nodes)
    {
        var seeds = new Dictionary<Node, Node> { [program.Inputs[0]] = program.Graph.Constant(1, Shape.Scalar) };
        return [.. Jvp.Apply(nodes, seeds).Select((dot, i) => dot ?? program.Graph.Zero(nodes[i].Shape))];
    }

    /// <summary>The gradient of an inlined scalar with respect to every leaf.</summary>
    public static Node[] Gradient(RandomGraph program, Node root)
    {
        Node[] leaves = program.Leaves;
        return [.. Vjp.Apply([(root, program.Graph.Constant(1, Shape.Scalar))], leaves).Select((bar, i) => bar ?? program.Graph.Zero(leaves[i].Shape))];
    }

    /// <summary>Nodes without calls.</summary>
    public static Node[] Inline(params Node[] nodes) => [.. Inlining.Inline(nodes)];

    /// <summary>Whether double arithmetic at the program's point says something about a node.</summary>
    public static bool IsMeaningful(RandomGraph program, Node root)
    {
        var interpreter = new Interpreter<Real>(program.Inputs, EveryTurn(root));
        Evaluate(interpreter, program);
        return interpreter.Order.All(node => Criteria.Accept(node, at => interpreter[at]));
    }

    /// <summary>The roots without loops, and behind them all that their loops compute, used or not.</summary>
    public static Node[] EveryTurn(params Node[] roots)
    {
        IEnumerable<Node> results = Topology.Sort(roots).Where(static node => node.Op is Scan).Select(WithCarriesOut)
            .SelectMany(static scan => ((Scan)scan.Op).Body.Results.Select((_, i) => scan.Graph.Apply(new Result(i), scan)));
        return Unrolling.Apply([.. roots, .. results]);
    }

    // The loop with its carries among its outputs: one that the next turn does not read is computed in every turn all the same.
    private static Node WithCarriesOut(Node node)
    {
        var scan = (Scan)node.Op;
        IReadOnlyList<Node> results = scan.Body.Results;
        var body = new Function(scan.Body.Name, scan.Body.Inputs) { Results = [.. results.Take(scan.Carries), .. results] };
        return node.Graph.Apply(scan with { Body = body, Outputs = scan.Carries + scan.Outputs }, [.. node.Inputs]);
    }

    /// <summary>Runs an evaluator at the program's point.</summary>
    public static void Evaluate<T>(Interpreter<T> interpreter, RandomGraph program)
        where T : struct, INumber<T>
        => interpreter.Run(Array.ConvertAll(program.Theta, T.Of), [.. program.X.Select(x => Array.ConvertAll(x, T.Of))]);
}
