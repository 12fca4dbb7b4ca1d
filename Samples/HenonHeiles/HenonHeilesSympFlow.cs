namespace Fluxion.Samples;

/// <summary>
/// The flow of Hénon–Heiles as a composition of exact flows of potentials Vᵢ(t, q) and Kᵢ(t, p) (Canizares, Murari, Schönlieb, Sherry,
/// Shumaylov, "Symplectic neural flows for modeling and discovery", 2024): symplectic for every θ, with N(0, x) = x exactly.
/// </summary>
[SympFlow(typeof(HenonHeiles), Layers = 4, Hidden = 1, Width = 24)]
public sealed partial class HenonHeilesSympFlow : ISymplecticFlow;
