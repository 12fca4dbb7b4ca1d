using System;
using System.Linq;
using System.Reflection;
using Fluxion.Generator.Activations;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Parsing;
using Xunit;

namespace Fluxion.Generator.Tests.Parsing;

/// <summary>What the language offers, what the parser lets through, and what the compiler can differentiate are one list.</summary>
public class KnownOperationsTests
{
    private static readonly string[] Structural = ["logsumexp", "softmax", "crossentropy", "norm2", "dot", "sum", "transpose", "trace", "outer", "concat", "vector", "matrix"];

    [Fact]
    public void KnownOperations_AreInTheCatalogOfOps()
        => Assert.All(KnownOperations.Names.Except(Structural), name => Assert.NotNull(OpCatalog.Find(name)));

    [Fact]
    public void FunctionsOfCalculus_AreKnown()
    {
        string[] special = ["D", "Grad", "Jacobian", "Divergence", "Laplacian", "Hessian", "Hvp", "Slice", "Identity", "SymplecticForm"];
        Assert.All(
            typeof(Calculus).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Distinct().Except(special),
            name => Assert.True(KnownOperations.Contains(KnownOperations.NameOf(name)), name));
    }

    [Fact]
    public void Activations_OfTheLanguageAndOfTheCatalog_AreTheSame()
        => Assert.Equal(
            Enum.GetNames<Activation>().Select(name => name.ToLowerInvariant()).Order(),
            ActivationCatalog.All.Select(activation => activation.Name).Order());

    [Fact]
    public void MathNames_AreFunctionsOfMathWithOneNumber()
        => Assert.All(KnownOperations.MathNames, name =>
        {
            Assert.NotNull(typeof(Math).GetMethod(name, [typeof(double)]));
            Assert.True(KnownOperations.IsMath(name, 1));
        });

    [Fact]
    public void MathPairs_AreFunctionsOfMathWithTwoNumbers()
        => Assert.All(KnownOperations.MathPairs, name =>
        {
            Assert.NotNull(typeof(Math).GetMethod(name, [typeof(double), typeof(double)]));
            Assert.True(KnownOperations.IsMath(name, 2));
            Assert.Equal(2, OpCatalog.Find(KnownOperations.NameOf(name))!.Arity);
        });
}
