namespace Fluxion.Samples;

/// <summary>A symplectic flow of the plane that is to be learnt from trajectories of a system without clock: its Hamiltonian should not depend on the time.</summary>
[SympFlow(typeof(HarmonicOscillator), Layers = 4, Hidden = 1, Width = 24, Losses = SympFlowLosses.Data | SympFlowLosses.Autonomy)]
public sealed partial class AutonomousSympFlow : ISymplecticFlow;
