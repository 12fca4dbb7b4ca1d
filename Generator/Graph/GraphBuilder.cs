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
    private readonly Dictionary<string, Captures> _captures = [];
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
        try
        {
            Function function = Build(memberKey, found.Type, member);
            _functions.Add(memberKey, function);
            return function;
        }
        finally
        {
            // Also after a complaint: the next caller is to complain of the same, not of a circle.
            _open.Remove(memberKey);
        }
    }

    private Function Build(string memberKey, TypeSpec type, MemberSpec member)
    {
        // An index argument is no value: it selects parameters, which become inputs of their own.
        Node?[] arguments = [.. member.Arguments.Select((argument, i) => argument.Kind == ValueKind.Index ? null : Graph.Apply(
            new Input(memberKey, i, argument.Name, Shape.Vector(argument.Length))))];
        Node[] inputs = [.. arguments.OfType<Node>()];
        var captures = new Captures(Graph, memberKey);
        Node result = member switch
        {
            { Layers.Count: > 0 } => LayerBuilder.Build(this, member, inputs, captures),
            { Body: { } body } => new BodyBuilder(this, member, arguments, captures).Build(body),
            _ when (member.Roles & MemberRoles.Field) != 0 => HamiltonianField(type, member, inputs),
            _ => throw new ComplaintException(ComplaintIds.NoBody, memberKey, Complaint.WholeMember, member.Name),
        };
        if (member.Result is ValueKind.Number or ValueKind.Scalar && !result.Shape.IsScalar)
            throw new ComplaintException(ComplaintIds.WrongWidth, memberKey, Complaint.WholeMember, member.Name, "a scalar", Components(result));

        Graph.Name(result, member.Name.TrimStart('@'));
        _captures.Add(memberKey, captures);
        return new Function(member.Name, [.. inputs, .. captures.Formals]) { Results = [result] };
    }

    /// <summary>The arguments of a member.</summary>
    public EquatableArray<ArgumentSpec> ArgumentsOf(string memberKey) => _members[memberKey].Member.Arguments;

    /// <summary>The result of calling a member on arguments.</summary>
    /// <param name="memberKey">The member.</param>
    /// <param name="arguments">The values of its arguments, index arguments left out.</param>
    /// <param name="caller">The member that calls.</param>
    /// <param name="site">Where it calls.</param>
    /// <param name="copy">The copy of a slot that an index argument of the member selects; null for a member without.</param>
    public Node Call(string memberKey, Node[] arguments, string caller, int site, Func<ParameterSlot, int, Node>? copy = null)
    {
        Function function = Function(memberKey);
        ArgumentSpec[] declared = [.. ArgumentsOf(memberKey).Where(static argument => argument.Kind != ValueKind.Index)];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Shape != function.Inputs[i].Shape)
            {
                throw new ComplaintException(
                    ComplaintIds.WrongWidth, caller, site, $"{function.Name}'s argument {declared[i].Name}",
                    Components(function.Inputs[i]), Components(arguments[i]));
            }
        }

        IEnumerable<Node> captured = _captures[memberKey].Slots.Select(slot => copy is null
            ? throw new GraphException($"{function.Name} is called without an index")
            : copy(slot.Slot, slot.Argument));
        return Graph.Apply(new Result(0), Graph.Apply(new Call(function), [.. arguments, .. captured]));
    }

    /// <summary>The Hamiltonian that a member is the field of; null for any other member.</summary>
    public MemberSpec? HamiltonianOf(string memberKey)
    {
        (TypeSpec type, MemberSpec member) = _members[memberKey];
        return (member.Roles & MemberRoles.Field) == 0 ? null : type.Members.FirstOrDefault(static other => (other.Roles & MemberRoles.Hamiltonian) != 0);
    }

    internal static string Components(Node node) => node.Shape.Columns > 1 ? FormattableString.Invariant($"a {node.Shape.Rows}×{node.Shape.Columns} matrix")
        : node.Length == 1 ? "1 component" : FormattableString.Invariant($"{node.Length} components");

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
        IReadOnlyList<Node?> gradient = Vjp.Apply([(value, Graph.Constant(1, Shape.Scalar))], [.. parts.Skip(time)]);
        int half = total / 2;
        var byQ = new List<Node>();
        var byP = new List<Node>();
        start = 0;
        for (int i = time; i < parts.Count; i++)
        {
            Node part = gradient[i - time] ?? Graph.Zero(parts[i].Shape);
            int positions = Math.Min(Math.Max(half - start, 0), part.Length);
            if (positions > 0) byQ.Add(Graph.Apply(new Slice(0, positions), part));
            if (positions < part.Length) byP.Add(Graph.Apply(new Slice(positions, part.Length - positions), part));
            start += part.Length;
        }

        return Graph.Apply(new Concat(), [.. byP, .. byQ.Select(static part => -part)]);
    }
}
