using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Runtime;

namespace Fluxion.Samples.Tests.Derivatives;

/// <summary>A compiled loss of the samples on a few random samples, as a function of θ. Found by reflection, so that a new sample is there at once.</summary>
internal sealed class CompiledLoss
{
    private const int Samples = 19;

    private readonly BatchLoss<double> _loss;
    private readonly double[] _theta;

    /// <summary>The loss of a name from <see cref="Names"/>.</summary>
    public CompiledLoss(string name)
    {
        (IModel model, LossKernel<double> kernel) = Find(name);
        var random = new Random(5);
        _theta = [.. Enumerable.Range(0, model.Parameters.Count).Select(_ => 0.8 * (random.NextDouble() - 0.5))];
        var batch = new FixedBatch(kernel.Inputs);
        foreach (InputSpec input in kernel.Inputs) batch.Add<double>([.. Enumerable.Range(0, Samples * input.Length).Select(_ => 0.2 + (0.7 * random.NextDouble()))]);
        _loss = new BatchLoss<double>(kernel, model.Parameters, batch);
        Direction = [.. _theta.Select(_ => (2 * random.NextDouble()) - 1)];
    }

    /// <summary>The compiled losses as Type.Member.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Declared.Select(static method => method.DeclaringType!.FullName + "." + method.Name)];

    /// <summary>The methods of the samples that are marked as losses.</summary>
    private static IEnumerable<MethodInfo> Declared => typeof(HenonHeilesFlow).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(static method => method.IsDefined(typeof(LossAttribute)))
        .OrderBy(static method => method.DeclaringType!.FullName + "." + method.Name, StringComparer.Ordinal);

    /// <summary>A random direction in θ.</summary>
    public double[] Direction { get; }

    /// <summary>The loss at θ + s·v.</summary>
    public double Value(double s)
    {
        Move(s);
        return _loss.Value();
    }

    /// <summary>The slope of the compiled gradient along v at θ + s·v.</summary>
    public double Slope(double s)
    {
        Move(s);
        var gradient = new double[_theta.Length];
        _loss.ValueAndGradient(gradient);
        return gradient.Zip(Direction, static (g, v) => g * v).Sum();
    }

    private void Move(double s)
    {
        Span<double> theta = _loss.Parameters.Values;
        for (int i = 0; i < theta.Length; i++) theta[i] = _theta[i] + (s * Direction[i]);
    }

    private static (IModel Model, LossKernel<double> Kernel) Find(string name)
    {
        MethodInfo method = Declared.Single(method => method.DeclaringType!.FullName + "." + method.Name == name);
        var model = (IModel)Activator.CreateInstance(method.DeclaringType!, 1)!;
        Type entry = method.DeclaringType!.Assembly.GetType("Fluxion.Generated." + name.Replace('.', '_').Replace('+', '_'), throwOnError: true)!;
        return (model, (LossKernel<double>)entry.GetField("Instance")!.GetValue(null)!);
    }
}
