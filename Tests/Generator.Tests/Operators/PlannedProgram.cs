using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Tests.Operators;

/// <summary>The plan of the forward map of a source's type, and how many columns each weight matrix takes in it.</summary>
internal static class PlannedProgram
{
    /// <summary>The kernel over samples of the first member with <c>[Forward]</c>.</summary>
    public static KernelPlan Of(string source, string type = "M")
    {
        ProgramSpec program = TestCompilation.Parse(source, type).Spec!;
        var builder = new GraphBuilder(program);
        builder.BuildAll();
        MemberSpec member = program.Subject.Members.First(static member => (member.Roles & MemberRoles.Forward) != 0);
        return Planner.Plan(KernelFactory.Map(builder.Function(member.Key), Element.Double, Lanes.Samples));
    }

    /// <summary>Columns of products by the name of the matrix.</summary>
    public static IReadOnlyDictionary<string, int> Columns(KernelPlan plan) => plan.Steps.OfType<ProductStep>()
        .GroupBy(static step => ((Parameter)step.Matrix.Op).Label)
        .ToDictionary(static group => group.Key, static group => group.Sum(static step => step.Columns));

    /// <summary>Multiply-adds in products per sample.</summary>
    public static int Products(KernelPlan plan) => plan.Steps.OfType<ProductStep>().Sum(static step => step.Columns * step.Height * step.Depth);
}
