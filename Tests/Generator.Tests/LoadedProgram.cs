using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace Fluxion.Generator.Tests;

/// <summary>Sources with what the generator writes for them, compiled and loaded.</summary>
internal sealed class LoadedProgram
{
    private readonly Assembly _assembly;

    private LoadedProgram(Assembly assembly, GeneratorRun run) => (_assembly, Run) = (assembly, run);

    /// <summary>The run that wrote the code.</summary>
    public GeneratorRun Run { get; }

    /// <summary>Compiles and loads sources.</summary>
    public static LoadedProgram Of(params string[] sources)
    {
        GeneratorRun run = GeneratorRun.Of(sources);
        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image);
        Assert.True(result.Success, string.Join("\n", run.Diagnostics.Concat(result.Diagnostics).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        return new(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image), run);
    }

    /// <summary>A new model of a type.</summary>
    public IModel Model(string type, int seed = 1) => (IModel)Activator.CreateInstance(_assembly.GetType(type, throwOnError: true)!, seed)!;

    /// <summary>Calls a public static method.</summary>
    public object? Invoke(string type, string method, params object[] arguments)
        => _assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);

    /// <summary>A method of a model as a delegate.</summary>
    public static T Map<T>(IModel model, string name)
        where T : Delegate
        => (T)model.GetType().GetMethods().Single(method => method.Name == name && method.GetParameters().Length == typeof(T).GetMethod("Invoke")!.GetParameters().Length)
            .CreateDelegate(typeof(T), model);

    /// <summary>A loss of a model on given samples.</summary>
    public static BatchLoss<double> Loss(IModel model, string name, params double[][] inputs)
    {
        object set = model.GetType().GetProperty("Losses")!.GetValue(model)!;
        object loss = set.GetType().GetProperty(name)!.GetValue(set)!;
        MethodInfo on = loss.GetType().GetMethod("On")!;
        // Spans cannot be passed by reflection: bind the method to a delegate of as many spans.
        return inputs.Length switch
        {
            1 => on.CreateDelegate<On1>(loss)(inputs[0]),
            2 => on.CreateDelegate<On2>(loss)(inputs[0], inputs[1]),
            _ => on.CreateDelegate<On3>(loss)(inputs[0], inputs[1], inputs[2]),
        };
    }

    private delegate BatchLoss<double> On1(ReadOnlySpan<double> a);

    private delegate BatchLoss<double> On2(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    private delegate BatchLoss<double> On3(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c);
}
