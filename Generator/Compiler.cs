using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator;

/// <summary>The compiler as three pure functions of a program: spec → graph → differentiate → simplify → plan → emit.</summary>
internal static class Compiler
{
    /// <summary>What does not fit together in the mathematics of the subject.</summary>
    public static EquatableArray<Complaint> Check(ProgramSpec program, CancellationToken cancellationToken)
    {
        var builder = new GraphBuilder(program);
        var complaints = new List<Complaint>();
        foreach (MemberSpec member in program.Subject.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                Function function = builder.Function(member.Key);
                if (MapMember.IsMap(member)) KernelFactory.Map(function, program.Subject.Element, Lanes.Samples);
                foreach (DerivativeMap map in DerivativeMap.All(builder, member)) KernelFactory.Map(map.Function, map.Layout, program.Subject.Element, Lanes.Samples);
                if ((member.Roles & MemberRoles.Residuals) != 0) KernelFactory.ResidualsOf(function, member);
            }
            catch (ComplaintException exception)
            {
                if (!complaints.Contains(exception.Complaint)) complaints.Add(exception.Complaint);
            }
        }

        foreach (MemberSpec loss in program.Subject.Members)
        {
            // A network that was refused has no parameters yet.
            if (complaints.All(static complaint => complaint.Id == ComplaintIds.NothingToTrain) && builder.Layout.Count == 0 && (loss.Roles & MemberRoles.Loss) != 0)
                complaints.Add(new Complaint(ComplaintIds.NothingToTrain, loss.Key, Complaint.WholeMember, EquatableArray.From([loss.Name.TrimStart('@'), program.Subject.Name.TrimStart('@')])));
        }

        return EquatableArray.From(complaints);
    }

    /// <summary>Signatures and documentation.</summary>
    public static string Surface(ProgramSpec program, CancellationToken cancellationToken)
    {
        var builder = new GraphBuilder(program);
        builder.BuildAll();
        cancellationToken.ThrowIfCancellationRequested();
        return new SurfaceEmitter(program, builder).Write();
    }

    /// <summary>The kernels; empty if the type has nothing to evaluate.</summary>
    public static string Kernels(ProgramSpec program, CancellationToken cancellationToken)
    {
        var builder = new GraphBuilder(program);
        builder.BuildAll();
        Element element = program.Subject.Element;
        var file = new KernelsFile(program, builder.Layout);
        var entries = new List<System.Action<SourceWriter>>();
        foreach (MemberSpec member in program.Subject.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Function function = builder.Function(member.Key);
            string name = Names.Identifier(member.Name), entry = KernelsFile.EntryClass(program.Subject, member);
            if ((member.Roles & MemberRoles.Loss) != 0)
            {
                bool hasResiduals = (member.Roles & MemberRoles.Residuals) != 0;
                KernelPlan gradient = file.Add(name + "Gradient", KernelFactory.Loss(function, element, withGradient: true, hasResiduals));
                KernelPlan value = file.Add(name + "Value", KernelFactory.Loss(function, element, withGradient: false, hasResiduals));
                entries.Add(w => LossEntry.Write(w, entry, member, gradient, value, name + "Gradient", name + "Value", hasResiduals));
                if (hasResiduals)
                {
                    KernelPlan residuals = file.Add(name + "Residuals", KernelFactory.Residuals(function, member, element));
                    entries.Add(w => ResidualEntry.Write(w, entry, member, residuals, name + "Residuals"));
                }
            }

            if (MapMember.IsMap(member))
            {
                KernelPlan single = file.Add(name + "Single", KernelFactory.Map(function, element, Lanes.Components));
                KernelPlan batch = file.Add(name + "Batch", KernelFactory.Map(function, element, Lanes.Samples) with { HasColumns = member.HasColumns });
                var layout = OutputLayout.Vector(function.Results[0].Length);
                entries.Add(w => MapEntry.Write(w, entry, member, layout, single, batch, name + "Single", name + "Batch"));
            }

            foreach (DerivativeMap map in DerivativeMap.All(builder, member))
            {
                string derivative = name + map.Kind;
                MemberSpec evaluated = member with { Name = derivative, Arguments = EquatableArray.From(map.Arguments) };
                KernelPlan single = file.Add(derivative + "Single", KernelFactory.Map(map.Function, map.Layout, element, Lanes.Components));
                KernelPlan batch = file.Add(derivative + "Batch", KernelFactory.Map(map.Function, map.Layout, element, Lanes.Samples) with { HasColumns = member.HasColumns });
                entries.Add(w => MapEntry.Write(w, entry + "_" + map.Kind, evaluated, map.Layout, single, batch, derivative + "Single", derivative + "Batch"));
            }
        }

        return entries.Count == 0 ? "" : file.Write(w =>
        {
            for (int i = 0; i < entries.Count; i++)
            {
                if (i > 0) w.Line();
                entries[i](w);
            }
        });
    }
}
