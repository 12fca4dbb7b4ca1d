using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Ops;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;
using Xunit;

namespace Fluxion.Properties.Ops;

public sealed class OpCatalogTests
{
    [Fact]
    public void EveryOp_HasAnOracleAndSamples()
    {
        HashSet<Type> sampled = [.. OpSamples.All.Select(sample => sample.Op.GetType())];
        HashSet<string> names = [.. OpSamples.All.Select(sample => sample.Op.Name)];
        var missing = new List<string>();
        foreach (Type type in typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract))
        {
            if (!sampled.Contains(type)) missing.Add($"{type.Name} has no row in {nameof(OpSamples)}");
        }

        foreach (Op op in OpCatalog.Scalar.Concat(OpCatalog.Structural))
        {
            if (!names.Contains(op.Name)) missing.Add($"{op.Name} has no row in {nameof(OpSamples)}");
        }

        foreach (Op op in OpSamples.All.Select(sample => sample.Op))
        {
            bool known = op is IPointwise ? OracleOps<Real>.Knows(op) : op is LeafOp or Call or Scan or Result || Structure<Real>.Knows(op);
            if (!known) missing.Add($"{op.Name} has no formula in {nameof(OracleOps<Real>)}");
        }

        foreach (OpSample sample in OpSamples.Pointwise)
        {
            if (sample.Specials.Count == 0) missing.Add($"{sample.Name} has no special values");
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void OpNames_AreUnique()
        => Assert.Empty(OpCatalog.Scalar.Concat(OpCatalog.Structural).GroupBy(op => op.Name).Where(group => group.Count() > 1).Select(group => group.Key));
}
