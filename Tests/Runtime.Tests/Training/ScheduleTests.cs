using System;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class ScheduleTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.5, 0.5)]
    [InlineData(1.0, 0.0)]
    public void Cosine_FallsFromOneToZero(double progress, double factor) => Assert.Equal(factor, Schedule.Cosine.Factor(progress), 1e-15);

    [Fact]
    public void Cosine_WithWarmUpAndFinal_RisesThenFalls()
    {
        var schedule = new CosineSchedule(Final: 0.1, WarmUp: 0.2);
        Assert.Equal(0.5, schedule.Factor(0.1), 1e-15);
        Assert.Equal(1, schedule.Factor(0.2), 1e-15);
        Assert.Equal(0.55, schedule.Factor(0.6), 1e-15);
        Assert.Equal(0.1, schedule.Factor(1), 1e-15);
    }

    [Fact]
    public void OneCycle_RisesThenFalls()
    {
        Assert.Equal(0.04, Schedule.OneCycle.Factor(0), 1e-15);
        Assert.Equal(1, Schedule.OneCycle.Factor(0.3), 1e-15);
        Assert.Equal(0.5, Schedule.OneCycle.Factor(0.65), 1e-5);
        Assert.Equal(4e-6, Schedule.OneCycle.Factor(1), 1e-15);
    }

    [Fact]
    public void Exponential_IsGeometric()
    {
        Assert.Equal(1, Schedule.Constant.Factor(0.7));
        Assert.Equal(0.1, Schedule.Exponential.Factor(0.5), 1e-15);
        Assert.Equal(0.25, new ExponentialSchedule(0.0625).Factor(0.5), 1e-15);
    }

    [Fact]
    public void AllOfThem_StayPositiveBeforeTheEnd()
    {
        foreach (Schedule schedule in new[] { Schedule.Constant, Schedule.Cosine, Schedule.OneCycle, Schedule.Exponential })
        {
            for (int step = 0; step < 1000; step++)
                Assert.InRange(schedule.Factor(step / 1000.0), double.Epsilon, 1);
        }
    }
}
