using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Emission;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Planning;
using Fluxion.Properties.Compiled;
using Fluxion.Runtime;

namespace Fluxion.Properties.Graphs;

/// <summary>A random program as the compiler emits it: a map for single samples and batches, and a loss with its gradient.</summary>
internal sealed class EmittedProgram
{
    private readonly TypeSpec _type;

    public EmittedProgram(RandomGraph program, int number)
    {
        Program = program;
        _type = program.Subject with { Name = FormattableString.Invariant($"Random{number}"), Key = FormattableString.Invariant($"Random{number}") };
        bool derived = program.Genes[0] % 4 >= 2;
        Node[] outputs = [program.Graph.Apply(new Concat(), program.Outputs), program.Scalar];
        if (derived) outputs = Derivatives.AlongTime(program, outputs);
        Values = outputs;
        Map = new Function("Map", program.Inputs) { Results = [outputs[0]] };
        Loss = new Function("Loss", program.Inputs) { Results = [outputs[1] * outputs[1]] };
        Text = Width.Switchable(Emit());
    }

    /// <summary>A map on one sample.</summary>
    public delegate void SingleMap(ReadOnlySpan<double> theta, double t, ReadOnlySpan<double> x, Span<double> result);

    /// <summary>A map on a batch.</summary>
    public delegate void BatchMap(ReadOnlySpan<double> theta, ReadOnlySpan<double> t, ReadOnlySpan<double> x, Span<double> result);

    public RandomGraph Program { get; }

    /// <summary>What the map gives, and the scalar that the loss squares.</summary>
    public IReadOnlyList<Node> Values { get; }

    public Function Map { get; }

    public Function Loss { get; }

    /// <summary>The kernels.</summary>
    public string Text { get; }

    /// <summary>The name of the source file.</summary>
    public string Path => _type.Name + ".cs";

    public SingleMap Single(Assembly assembly) => Entry(assembly, "Map").GetMethod("Single")!.CreateDelegate<SingleMap>();

    public BatchMap Batch(Assembly assembly) => Entry(assembly, "Map").GetMethod("Batch")!.CreateDelegate<BatchMap>();

    public LossKernel<double> LossKernel(Assembly assembly) => (LossKernel<double>)Entry(assembly, "Loss").GetField("Instance")!.GetValue(null)!;

    private Type Entry(Assembly assembly, string member) => assembly.GetType($"Fluxion.Generated.{_type.Name}_{member}", throwOnError: true)!;

    private string Emit()
    {
        MemberSpec map = Member("Map", MemberRoles.Forward, ValueKind.Vector), loss = Member("Loss", MemberRoles.Loss, ValueKind.Scalar);
        var file = new KernelsFile(new ProgramSpec { Types = EquatableArray.From([_type]) }, Program.Layout);
        KernelPlan gradient = file.Add("LossGradient", KernelFactory.Loss(Loss, Element.Double, withGradient: true));
        KernelPlan value = file.Add("LossValue", KernelFactory.Loss(Loss, Element.Double, withGradient: false));
        KernelPlan single = file.Add("MapSingle", KernelFactory.Map(Map, Element.Double, Lanes.Components));
        KernelPlan batch = file.Add("MapBatch", KernelFactory.Map(Map, Element.Double, Lanes.Samples));
        return file.Write(w =>
        {
            LossEntry.Write(w, KernelsFile.EntryClass(_type, loss), loss, gradient, value, "LossGradient", "LossValue", hasResiduals: false);
            w.Line();
            MapEntry.Write(w, KernelsFile.EntryClass(_type, map), map, OutputLayout.Vector(Map.Results[0].Length), single, batch, "MapSingle", "MapBatch");
        });
    }

    private MemberSpec Member(string name, MemberRoles role, ValueKind result) => new()
    {
        Key = _type.Key + "." + name,
        Name = name,
        Roles = role,
        IsStatic = false,
        Arguments = EquatableArray.From([new ArgumentSpec("t", ValueKind.Scalar, 1), new ArgumentSpec("x", ValueKind.Vector, Program.X[1].Length)]),
        Result = result,
        Layers = EquatableArray<Generator.Layers.Layer>.Empty,
        Body = null,
        Source = "",
        Declaration = null,
    };
}
