using System;
using Xunit;

namespace Fluxion.Samples.Tests;

public class RolloutTests
{
    private static readonly double[] Start = [0.3, -0.3, 0.3, 0.15];

    private readonly HenonHeilesSympFlow _model = new(seed: 2);

    [Fact]
    public void States_AreThoseOfTheComposedMap()
    {
        double[] states = Rollout.Trajectory(_model.Forward, Start, 4, 12), one = new double[4], two = new double[4], expected = new double[4];
        _model.Forward(1, Start, one);
        _model.Forward(1, one, two);
        _model.Forward(0.75, two, expected);
        Assert.Equal(Start, states[..4]);
        Assert.Equal(one, states[16..20]);
        Assert.Equal(two, states[32..36]);
        Assert.Equal(expected, states[44..48]);
        Assert.Equal(two, Rollout.After(_model.Forward, Start, 2));
        Assert.NotEqual(Start, one);
    }

    [Fact]
    public void Fill_AllocatesNothing()
    {
        double[] states = new double[4 * 1001];
        FlowMap map = _model.Forward;
        Rollout.Fill(map, Start, 4, states);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Rollout.Fill(map, Start, 4, states);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
