namespace Fluxion.Samples;

/// <summary>A symplectic flow of the plane, made of potentials Vᵢ(t, q) and Kᵢ(t, p); learnt from an equation or from trajectories.</summary>
[SympFlow(typeof(HarmonicOscillator), Layers = 4, Hidden = 1, Width = 24)]
public sealed partial class OscillatorSympFlow : ISymplecticFlow;
