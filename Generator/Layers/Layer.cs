using System;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Layers;

/// <summary>
/// One layer attribute as a value: what its arguments say, and the map they stand for. Part of the model, so a layer holds nothing of Roslyn
/// and two that read alike are equal. One kind of layer is one file; <see cref="LayerCatalog"/> lists them.
/// </summary>
internal abstract record Layer : IEquatable<Layer>
{
    /// <summary>The attribute that this layer was read from.</summary>
    public abstract LayerKind Kind { get; }

    /// <summary>The members of other types that the layer calls.</summary>
    public virtual EquatableArray<string> Calls => [];

    /// <summary>The signal after the layer; allocates the parameters that it needs.</summary>
    /// <exception cref="Graphs.ComplaintException">The layer does not fit its signal; the complaint names the argument to change.</exception>
    public abstract Signal Build(LayerBuilder builder, Signal x);
}
