using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Model;
using Xunit;

namespace Fluxion.Generator.Tests.Purity;

/// <summary>The model holds nothing of Roslyn, and equal sources make equal models.</summary>
public class ModelPurityTests
{
    /// <summary>Programs that use every kind of expression and layer.</summary>
    public static TheoryData<string, string> Programs => new()
    {
        { SampleSources.Surrogate, "Demo.Surrogate" },
        { SampleSources.HenonHeiles, "Demo.HenonHeiles" },
        { SampleSources.LearnedHamiltonian, "Demo.LearnedHamiltonian" },
        {
            "[Model] partial class M { [Parameter] private partial Decay Held { get; } [Lift(2)] [Residual(3)] [Flow(typeof(Decay), Layers = 2)] [Project(1)] private partial Vec N([Dim(1)] Vec x);"
            + " [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.RungeKutta(Held.F, x, 0.1, \"0 | ; | 1\")); }"
            + " [VectorField] partial class Decay { [Parameter] private partial Scalar Rate { get; } [Rhs] internal Vec F([Dim(2)] Vec x) => -Rate * x; }",
            "M"
        },
        { "[Model] partial class M { [Loss] Scalar L(Scalar t, [Dim(2)] Vec x) { Scalar s = t * x[1]; return D(s < 0 ? -s : s, t); } }", "M" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Model_HoldsNoTypeOfRoslyn(string source, string type)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(TestCompilation.Parse(source, type).Spec!, seen);
        Assert.True(seen.Count > 10, "the walk went nowhere");
    }

    [Fact]
    public void TypesBetweenCachedSteps_DeclareNoTypeOfRoslyn()
    {
        Type[] reached = [.. Reach([typeof(CheckedProgram), typeof(EmittedFile), typeof(ProgramSpec)])];

        Assert.Contains(typeof(ExprSpec), reached);
        Assert.Contains(typeof(LetExpr), reached);
        Assert.DoesNotContain(reached, type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal));
        // Records and structs compare by value; a class that does not would never be found equal.
        Assert.All(reached.Where(type => type.IsClass && type.Assembly == typeof(ProgramSpec).Assembly),
            type => Assert.NotNull(type.GetMethod("<Clone>$")));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void EqualSources_MakeEqualModels(string source, string type)
    {
        ProgramSpec first = TestCompilation.Parse(source, type).Spec!;
        ProgramSpec second = TestCompilation.Parse("// a comment\n\n" + source, type).Spec!;

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotSame(first, second);
    }

    private static void Walk(object node, HashSet<object> seen)
    {
        Type type = node.GetType();
        Assert.DoesNotContain("Microsoft.CodeAnalysis", type.FullName, StringComparison.Ordinal);
        if (type.IsPrimitive || type.IsEnum || node is string || (type.IsClass && !seen.Add(node))) return;
        if (node is IEnumerable items)
        {
            foreach (object item in items) Walk(item, seen);
        }

        for (Type? level = type; level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(node) is { } value and not Array) Walk(value, seen);
            }
        }
    }

    private static HashSet<Type> Reach(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var stack = new Stack<Type>(roots);
        while (stack.TryPop(out Type? type))
        {
            if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object) || !found.Add(type)) continue;
            foreach (Type argument in type.GetGenericArguments()) stack.Push(argument);
            if (type.IsAbstract)
            {
                foreach (Type derived in type.Assembly.GetTypes().Where(type.IsAssignableFrom)) stack.Push(derived);
            }

            if (type.Assembly != typeof(ProgramSpec).Assembly) continue;
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
                stack.Push(field.FieldType.IsArray ? field.FieldType.GetElementType()! : field.FieldType);
        }

        return found;
    }
}
