using System.Collections.Generic;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>The figures that every trained symplectic flow is printed with: its identities, and the estimate of its drift beside the drift.</summary>
internal static class FlowLaws
{
    /// <summary>Measures a flow.</summary>
    /// <param name="model">The flow.</param>
    /// <param name="set">The set that it is learnt on.</param>
    /// <param name="states">States of the set that training and the estimate have not seen, none of which may leave it within 100 steps.</param>
    /// <param name="suffix">Ends the names.</param>
    public static IEnumerable<Metric> Of(ISymplecticFlow model, StateSet set, double[][] states, string suffix = "")
    {
        var identities = new FlowIdentities(model, states);
        var estimate = new EnergyEstimate(model, set);
        (double ratio, int left) = estimate.Check(states);
        return
        [
            new Metric("initial_condition_error" + suffix, identities.InitialCondition(), 0, Comparison.Exactly),
            new Metric("hamiltonian_identity_error" + suffix, identities.Hamiltonian(), 1e-12),
            new Metric("symplectic_defect" + suffix, identities.Symplecticity(), 1e-12),
            new Metric("inverse_error" + suffix, identities.Inverse(), 1e-12),
            new Metric("energy_estimate_per_step" + suffix, estimate.PerStep),
            new Metric("energy_drift_over_estimate" + suffix, ratio, 1),
            new Metric("states_that_left_the_set" + suffix, left, 0, Comparison.Exactly),
        ];
    }
}
