using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>One derivative of a member as a map of its own: arguments, mathematics, and where the values go.</summary>
/// <param name="Kind">Which derivative.</param>
/// <param name="Arguments">The member's arguments, then tangents, weights or directions.</param>
/// <param name="Function">The values as results of a function of all arguments.</param>
/// <param name="Layout">How they make up the result.</param>
/// <param name="Variables">The names of the variables.</param>
internal sealed record DerivativeMap(
    DerivativeKinds Kind, IReadOnlyList<ArgumentSpec> Arguments, Function Function, OutputLayout Layout, IReadOnlyList<string> Variables)
{
    /// <summary>The most rows or columns of a Jacobian, whichever are fewer, and of a Hessian: each takes a sweep of its own.</summary>
    public const int LargestSweeps = 256;

    /// <summary>The derivatives that a member asks for, in the order of their enumeration.</summary>
    /// <exception cref="ComplaintException">One of them does not exist.</exception>
    public static IEnumerable<DerivativeMap> All(GraphBuilder builder, MemberSpec member)
    {
        if (member.Derivatives is not { } asked) yield break;
        foreach (DerivativeKinds kind in (DerivativeKinds[])[DerivativeKinds.Jacobian, DerivativeKinds.Jvp, DerivativeKinds.Vjp, DerivativeKinds.Hessian, DerivativeKinds.Hvp, DerivativeKinds.ValueAndJacobian])
        {
            if ((asked.Kinds & kind) != 0) yield return Of(builder, member, kind, asked.Variable);
        }
    }

    private static DerivativeMap Of(GraphBuilder builder, MemberSpec member, DerivativeKinds kind, int variable)
    {
        Function function = builder.Function(member.Key);
        Node value = function.Results[0];
        int[] indices = variable < 0 ? [.. Enumerable.Range(0, function.Inputs.Count)] : [variable];
        Node[] variables = [.. indices.Select(i => function.Inputs[i])];
        int total = variables.Sum(static input => input.Length);
        var arguments = new List<ArgumentSpec>(member.Arguments);
        var inputs = new List<Node>(function.Inputs);

        DerivativeMap Made(OutputLayout layout, IReadOnlyList<Node> results) => new(
            kind, arguments, new Function($"{member.Name}.{kind}", inputs) { Results = results }, layout, [.. indices.Select(i => member.Arguments[i].Name.TrimStart('@'))]);

        Node Added(string name, ValueKind type, int length)
        {
            while (arguments.Any(argument => argument.Name.TrimStart('@') == name)) name += "_";
            arguments.Add(new ArgumentSpec(name, type, length));
            Node input = builder.Graph.Apply(new Input($"{member.Key}.{kind}", inputs.Count, name, Shape.Vector(length)));
            inputs.Add(input);
            return input;
        }

        Node[] Beside(string suffix)
            => [.. indices.Select(i => Added(member.Arguments[i].Name.TrimStart('@') + suffix, member.Arguments[i].Kind, member.Arguments[i].Length))];

        switch (kind)
        {
            case DerivativeKinds.Jacobian or DerivativeKinds.ValueAndJacobian:
                Limit(Math.Min(value.Length, total));
                (OutputLayout matrix, IReadOnlyList<Node> entries) = Jacobian.IsByRows(value, variables)
                    ? (OutputLayout.Rows(value.Length, total), Jacobian.Rows(value, variables))
                    : (OutputLayout.Columns(value.Length, total), Jacobian.Columns(value, variables));
                return kind == DerivativeKinds.Jacobian ? Made(matrix, entries) : Made(matrix with { Head = value.Length }, [value, .. entries]);
            case DerivativeKinds.Jvp:
                Node[] tangents = Beside("Tangent");
                var seeds = new Dictionary<Node, Node>();
                for (int i = 0; i < variables.Length; i++) seeds.Add(variables[i], tangents[i]);
                return Made(OutputLayout.Vector(value.Length), [Jvp.Apply([value], seeds)[0] ?? value.Graph.Zero(value.Shape)]);
            case DerivativeKinds.Vjp:
                return Made(OutputLayout.Vector(total), [Gradient.Pullback(value, Added("cotangent", KindOf(value), value.Length), variables)]);
            case DerivativeKinds.Hessian:
                if (!value.Shape.IsScalar)
                {
                    throw new ComplaintException(ComplaintIds.NoSuchDerivative, member.Key, Complaint.WholeMember, "The Hessian", member.Name,
                        $"it returns {GraphBuilder.Components(value)}; ask for Derivative.Hvp, which takes weights for them");
                }

                Limit(total);
                // Row i is the derivative of the gradient along eᵢ.
                return Made(OutputLayout.Rows(total, total), Hessian.Columns(value, variables));
            default:
                Node? weights = value.Shape.IsScalar ? null : Added("weights", ValueKind.Vector, value.Length);
                Node[] directions = Beside("Direction");
                return Made(OutputLayout.Vector(total), [weights is null ? Hvp.Of(value, variables, directions) : Hvp.Of(value, weights, variables, directions)]);
        }

        void Limit(int sweeps)
        {
            if (sweeps <= LargestSweeps) return;
            throw new ComplaintException(ComplaintIds.NoSuchDerivative, member.Key, Complaint.WholeMember, $"The {kind}", member.Name,
                FormattableString.Invariant($"it would take {sweeps} sweeps, more than {LargestSweeps}; ask for products with it, Derivative.Jvp, Vjp or Hvp"));
        }
    }

    private static ValueKind KindOf(Node value) => value.Shape.IsScalar ? ValueKind.Scalar : ValueKind.Vector;
}
