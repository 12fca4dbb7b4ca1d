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
internal sealed class FocusedTests : IDisposable
{
    /// <summary>The number of no mutant.</summary>
    public const int None = -1;

    /// <summary>The share of points and programs that the tests draw.</summary>
    private const int Divisor = 100;

    // Those that fail fast first.
    private static readonly string[] Classes =
    [
        "Ops.OpSpecialValueTests", "Ops.OpDerivativeTests", "Ops.TransposeTests", "Rules.RuleContractTests", "Rules.SimplificationTests", "Graphs.VerifierTests", "Operators.CollapsedTaylorTests",
        "Operators.CallTests", "Operators.DerivedFormTests", "Operators.OperatorTests", "Graphs.DotProductTests", "Graphs.ReverseModeTests", "Corners.CornerTests", "Graphs.RegressionTests", "Ops.OpEmissionTests", "Graphs.EmissionTests",
    ];

    private readonly Context _context;
    private readonly FieldInfo _active;
    private readonly bool[] _asked;
    private readonly (Type Type, MethodInfo Method, object?[] Row)[] _tests;
    private readonly HashSet<int>?[] _reaches;

    public FocusedTests(byte[] compiler)
    {
        _context = new Context(compiler);
        Type mutation = _context.LoadFromAssemblyName(new AssemblyName("Fluxion.Generator")).GetType("Fluxion.Generator.Mutation", throwOnError: true)!;
        (_active, _asked) = (mutation.GetField("Active")!, (bool[])mutation.GetField("Asked")!.GetValue(null)!);
        Assembly tests = _context.LoadFromAssemblyName(new AssemblyName("Fluxion.Properties"));
        tests.GetType("Fluxion.Properties.Budget", throwOnError: true)!.GetProperty("Divisor")!.SetValue(null, Divisor);
        _tests =
        [
            .. Classes.Select(name => tests.GetType("Fluxion.Properties." + name, throwOnError: true)!)
                .SelectMany(static type => type.GetMethods().Where(static method => method.IsDefined(typeof(FactAttribute))).Select(method => (Type: type, Method: method)))
                .SelectMany(static test => Rows(test.Type, test.Method).Select(row => (test.Type, test.Method, row))),
        ];
        _reaches = new HashSet<int>?[_tests.Length];
    }

    /// <summary>The first test that fails without any mutant, or null if all pass; notes which mutants each test reaches.</summary>
    public string? FirstFailure()
    {
        _active.SetValue(null, None);
        for (int i = 0; i < _tests.Length; i++)
        {
            Array.Clear(_asked);
            if (Fails(_tests[i])) return Name(_tests[i]);
            _reaches[i] = [.. Enumerable.Range(0, _asked.Length).Where(mutant => _asked[mutant])];
        }

        return null;
    }

    /// <summary>The first test that fails with a mutant, or null if all pass, of those that are known to reach it or of which nothing is known.</summary>
    public string? FirstFailure(int mutant)
    {
        _active.SetValue(null, mutant);
        for (int i = 0; i < _tests.Length; i++)
        {
            if (_reaches[i]?.Contains(mutant) != false && Fails(_tests[i])) return Name(_tests[i]);
        }

        return null;
    }

    public void Dispose() => _context.Unload();

    private static string Name((Type Type, MethodInfo Method, object?[] Row) test) => $"{test.Type.Name}.{test.Method.Name}({string.Join(", ", test.Row)})";

    private static bool Fails((Type Type, MethodInfo Method, object?[] Row) test)
    {
        (Type type, MethodInfo method, object?[] row) = test;
        try
        {
            object instance = type.GetConstructors()[0].GetParameters().Length == 0
                ? Activator.CreateInstance(type)!
                : Activator.CreateInstance(type, new Silence())!;
            method.Invoke(instance, row);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }

    private static IEnumerable<object?[]> Rows(Type type, MethodInfo method)
        => method.GetCustomAttribute<MemberDataAttribute>() is { } data ? (IEnumerable<object?[]>)type.GetProperty(data.MemberName)!.GetValue(null)!
            : method.IsDefined(typeof(InlineDataAttribute)) ? method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => row.GetData(method))
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
