using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Layers;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>
/// Spec → graph: every member of a program as a function. A body is built over the formal inputs of its own member, derivatives included,
/// and only then called: D and Grad never see a caller's variables.
/// </summary>
internal sealed class GraphBuilder
{
    private readonly ProgramSpec _program;
    private readonly Dictionary<string, Function> _functions = [];
    private readonly Dictionary<string, (TypeSpec Type, MemberSpec Member)> _members = [];
    private readonly HashSet<string> _open = [];

    public GraphBuilder(ProgramSpec program)
    {
        _program = program;
        Graph = new Graph();
        Layout = ParameterLayout.Of(program.Subject, Graph);
        foreach (TypeSpec type in program.Types)
        {
            foreach (MemberSpec member in type.Members) _members[member.Key] = (type, member);
        }
    }

    public Graph Graph { get; }

    /// <summary>The flat block θ of the program's subject.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>Builds every member of the subject in declaration order, which fixes the order of the parameters.</summary>
    public void BuildAll()
    {
        foreach (MemberSpec member in _program.Subject.Members) Function(member.Key);
    }

    /// <summary>The function of a member, built on first use.</summary>
    /// <exception cref="ComplaintException">The member's mathematics does not fit together.</exception>
    public Function Function(string memberKey)
    {
        if (_functions.TryGetValue(memberKey, out Function? known)) return known;
        if (!_members.TryGetValue(memberKey, out (TypeSpec Type, MemberSpec Member) found))
            throw new GraphException($"no member {memberKey} in the program");
        MemberSpec member = found.Member;
        if (!_open.Add(memberKey)) throw new ComplaintException(ComplaintIds.Recursion, memberKey, Complaint.WholeMember, member.Name, member.Name);

        Node[] inputs = [.. member.Arguments.Select((argument, i) => Graph.Apply(
            new Input(memberKey, i, argument.Name, Shape.Vector(argument.Length))))];
        Node result = member switch
        {
            { Layers.Count: > 0 } => LayerBuilder.Build(this, member, inputs),
            { Body: { } body } => new BodyBuilder(this, member, inputs).Build(body),
            _ when (member.Roles & MemberRoles.Field) != 0 => HamiltonianField(found.Type, member, inputs),
            _ => throw new ComplaintException(ComplaintIds.NoBody, memberKey, Complaint.WholeMember, member.Name),
        };
        if (member.Result is ValueKind.Number or ValueKind.Scalar && !result.Shape.IsScalar)
            throw new ComplaintException(ComplaintIds.WrongWidth, memberKey, Complaint.WholeMember, member.Name, "a scalar", Components(result));

        var function = new Function(member.Name, inputs) { Results = [result] };
        _open.Remove(memberKey);
        _functions.Add(memberKey, function);
        return function;
    }

    /// <summary>The result of calling a member on arguments.</summary>
    public Node Call(string memberKey, Node[] arguments, string caller, int site)
    {
        Function function = Function(memberKey);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Shape != function.Inputs[i].Shape)
            {
                throw new ComplaintException(
                    ComplaintIds.WrongWidth, caller, site, $"{function.Name}'s argument {_members[memberKey].Member.Arguments[i].Name}",
                    Components(function.Inputs[i]), Components(arguments[i]));
            }
        }

        return Graph.Apply(new Result(0), Graph.Apply(new Call(function), arguments));
    }

    internal static string Components(Node node) => node.Length == 1 ? "1 component" : FormattableString.Invariant($"{node.Length} components");

    // x' = J∇H(x): q' = ∂H/∂p, p' = −∂H/∂q, for x = (q, p) or (t, x).
    private Node HamiltonianField(TypeSpec type, MemberSpec field, Node[] inputs)
    {
        MemberSpec? energy = type.Members.FirstOrDefault(member => (member.Roles & MemberRoles.Hamiltonian) != 0)
            ?? throw new ComplaintException(ComplaintIds.NoHamiltonian, field.Key, Complaint.WholeMember, field.Name);
        Function h = Function(energy.Key);
        Node x = inputs[inputs.Length - 1];
        int time = inputs.Length - 1;
        int total = h.Inputs.Skip(time).Sum(static input => input.Length);
        if (total != x.Length || total % 2 != 0)
        {
            throw new ComplaintException(ComplaintIds.WrongWidth, field.Key, Complaint.WholeMember, field.Name,
                FormattableString.Invariant($"the {total} components of {energy.Name}'s arguments"), Components(x));
        }

        var parts = new List<Node>(inputs.Take(time));
        int start = 0;
        foreach (Node formal in h.Inputs.Skip(time))
        {
            parts.Add(Graph.Apply(new Slice(start, formal.Length), x));
            start += formal.Length;
        }

        Node value = Graph.Apply(new Result(0), Graph.Apply(new Call(h), [.. parts]));
        Node gradient = Vjp.Apply([(value, Graph.Constant(1, Shape.Scalar))], [x])[0] ?? Graph.Zero(x.Shape);
        int half = total / 2;
        Node byQ = Graph.Apply(new Slice(0, half), gradient), byP = Graph.Apply(new Slice(half, half), gradient);
        return Graph.Apply(new Concat(), byP, -byQ);
    }
}
