using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Fluxion.Generator.Tests.Incrementality;

/// <summary>Edits × named steps: what runs again, and what comes out of the cache.</summary>
public class EditMatrixTests
{
    private const string Other = "class Other { int Twice(int x) => 2 * x; }";

    /// <summary>The edit, then whether the model of the flow and that of the field change.</summary>
    public static TheoryData<string, bool, bool> Edits => new()
    {
        // the user types somewhere else, or what the mathematics does not contain
        { "nothing", false, false },
        { "comment in another file", false, false },
        { "body in another file", false, false },
        { "type in another file", false, false },
        { "file added", false, false },
        { "comment above the flow", false, false },
        { "comment in a body of the flow", false, false },
        { "line break in a body of the flow", false, false },
        { "blank lines in the field", false, false },
        { "using in the field", false, false },
        { "nullable context", false, false },
        { "plain member in the flow", false, false },

        // the mathematics of one of them
        { "width of a layer", true, false },
        { "activation of a layer", true, false },
        { "parameter of the flow renamed", true, false },
        { "loss renamed", true, false },
        { "members of the flow reordered", true, false },
        { "flow renamed", true, false },
        { "body of the flow", true, false },

        // the flow's program holds the field that it refers to
        { "constant in the field", true, true },
        { "parameter of the field renamed", true, true },
        { "length in the field", true, true },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_RunsOnlyWhatItChanges(string edit, bool flowChanges, bool fieldChanges)
    {
        GeneratorRun first = GeneratorRun.Of(TestCompilation.Create(SampleSources.HenonHeilesFlow, SampleSources.HenonHeiles, Other), TextBackend.Instance);
        GeneratorRun second = Apply(edit, first);

        IncrementalStepRunReason Model(bool changes) => changes ? Modified : edit == "nothing" ? Cached : Unchanged;
        // Without any edit the host does not even look.
        IncrementalStepRunReason[] model = [Model(flowChanges), Model(fieldChanges)];
        IncrementalStepRunReason[] behind = [flowChanges ? Modified : Cached, fieldChanges ? Modified : Cached];
        Assert.Equal(model, second.Reasons(StepNames.Model));
        Assert.Equal(behind, second.Reasons(StepNames.Check));
        Assert.Equal(behind, second.Reasons(StepNames.Surface));
        Assert.Equal(behind, second.Reasons(StepNames.Kernels));
        // Two files each.
        Assert.Equal(behind.Concat(behind).Order(), second.FileReasons().Order());
        Assert.Empty(second.Diagnostics);
        if (!flowChanges && !fieldChanges) Assert.Equal(first.Files, second.Files);
        else Assert.NotEqual(first.Files, second.Files);
    }

    private static GeneratorRun Apply(string edit, GeneratorRun run)
    {
        string flow = SampleSources.HenonHeilesFlow, field = SampleSources.HenonHeiles, other = Other;
        switch (edit)
        {
            case "nothing": return run.Then(run.Input);
            case "file added": return run.Then(run.Input.AddSyntaxTrees(TestCompilation.Tree("class Added;", "Added.cs")));
            case "nullable context":
                return run.Then(((CSharpCompilation)run.Input).WithOptions(((CSharpCompilation)run.Input).Options.WithNullableContextOptions(NullableContextOptions.Disable)));
            case "comment in another file": other = "// twice\n" + other; break;
            case "body in another file": other = Replace(other, "2 * x", "x + x"); break;
            case "type in another file": other += " class More;"; break;
            case "comment above the flow": flow = Replace(flow, "[Model]", "// the flow map\n[Model]"); break;
            case "comment in a body of the flow": flow = Replace(flow, "=> x + (", "=> /* start */ x + ("); break;
            case "line break in a body of the flow": flow = Replace(flow, "=> x + (", "=>\n            x +\n            ("); break;
            case "blank lines in the field": field = Replace(field, ";\n", ";\n\n\n"); break;
            case "using in the field": field = "using System.Linq;\n" + field; break;
            case "plain member in the flow": flow = Replace(flow, "[Forward]", "public override string ToString() => \"flow\"; [Forward]"); break;
            case "width of a layer": flow = Replace(flow, "[Dense(64, Activation.Tanh)] [Dense(4)]", "[Dense(32, Activation.Tanh)] [Dense(4)]"); break;
            case "activation of a layer": flow = Replace(flow, "[Dense(64, Activation.Tanh)] [Dense(4)]", "[Dense(64, Activation.Sin)] [Dense(4)]"); break;
            case "parameter of the flow renamed": flow = Replace(flow, "Net(Scalar t, [Dim(4)] Vec x)", "Net(Scalar time, [Dim(4)] Vec x)"); break;
            case "loss renamed": flow = Replace(flow, "Residual", "Defect"); break;
            case "members of the flow reordered":
                int loss = flow.IndexOf("[Loss]", StringComparison.Ordinal), forward = flow.IndexOf("[Forward]", StringComparison.Ordinal);
                flow = flow[..forward] + flow[loss..].TrimEnd().TrimEnd('}') + flow[forward..loss] + "}";
                break;
            case "flow renamed": flow = Replace(flow, "class HenonHeilesFlow", "class Flow"); break;
            case "body of the flow": flow = Replace(flow, "Net(0, x)", "Net(1, x)"); break;
            case "constant in the field": field = Replace(field, "0.5", "0.25"); break;
            case "parameter of the field renamed": field = Replace(field, "Vec x", "Vec z"); break;
            case "length in the field": field = Replace(field, "Dim(4)", "Dim(2)"); break;
            default: throw new ArgumentException(edit);
        }

        return run.Then(flow, field, other);
    }

    private static string Replace(string source, string old, string by)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        return source.Replace(old, by, StringComparison.Ordinal);
    }
}
