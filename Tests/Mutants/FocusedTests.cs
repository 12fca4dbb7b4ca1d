using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Mutants;

/// <summary>The tests of <c>Tests/Properties</c>, on small budgets, bound to a compiler given as an image.</summary>
internal static class FocusedTests
{
    /// <summary>The share of points and programs that the tests draw.</summary>
    private const int Divisor = 100;

    // Those that fail fast first.
    private static readonly string[] Classes =
    [
        "Ops.OpSpecialValueTests", "Ops.OpDerivativeTests", "Rules.RuleContractTests", "Rules.SimplificationTests", "Graphs.VerifierTests",
        "Graphs.DotProductTests", "Graphs.ReverseModeTests", "Graphs.EmissionTests",
    ];

    /// <summary>The first test that fails, or null if all pass.</summary>
    public static string? FirstFailure(byte[] compiler)
    {
        var context = new Context(compiler);
        try
        {
            Assembly tests = context.LoadFromAssemblyName(new AssemblyName("Fluxion.Properties"));
            tests.GetType("Fluxion.Properties.Budget", throwOnError: true)!.GetProperty("Divisor")!.SetValue(null, Divisor);
            foreach (Type type in Classes.Select(name => tests.GetType("Fluxion.Properties." + name, throwOnError: true)!))
            {
                foreach (MethodInfo method in type.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))))
                {
                    if (Fails(type, method)) return type.Name + "." + method.Name;
                }
            }

            return null;
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool Fails(Type type, MethodInfo method)
    {
        try
        {
            foreach (object?[] arguments in Rows(type, method))
            {
                object instance = type.GetConstructors()[0].GetParameters().Length == 0
                    ? Activator.CreateInstance(type)!
                    : Activator.CreateInstance(type, new Silence())!;
                method.Invoke(instance, arguments);
            }

            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }

    private static IEnumerable<object?[]> Rows(Type type, MethodInfo method)
        => method.GetCustomAttribute<MemberDataAttribute>() is { } data
            ? (IEnumerable<object?[]>)type.GetProperty(data.MemberName)!.GetValue(null)!
            : [[]];

    private sealed class Silence : ITestOutputHelper
    {
        public void WriteLine(string message)
        {
        }

        public void WriteLine(string format, params object[] args)
        {
        }
    }

    private sealed class Context(byte[] compiler) : AssemblyLoadContext("mutant", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "Fluxion.Generator" => LoadFromStream(new MemoryStream(compiler)),
            "Fluxion.Properties" or "Fluxion.Oracles" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")),
            _ => null,
        };
    }
}
