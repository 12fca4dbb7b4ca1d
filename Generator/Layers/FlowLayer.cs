using Fluxion.Generator.Model;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Flow(typeof(Field), …)]</c>: steps of a one-step method on a vector field, each layer with its own copy of the field's parameters.</summary>
internal sealed record FlowLayer(string FieldKey, int Layers, MethodSpec Method, double StepSize) : Layer
{
    public static readonly LayerKind Declaration = new("FlowAttribute", ["field", "Layers", "Method", "StepSize", "Steps", "Iterations", "Tableau"], Read);

    public override LayerKind Kind => Declaration;

    public override EquatableArray<string> Calls => FieldKey.Length > 0 ? new([FieldKey]) : [];

    public override Signal Build(LayerBuilder builder, Signal x) => x with { Value = builder.Flow(FieldKey, Layers, Method, StepSize, x.Value) };

    private static FlowLayer Read(LayerReader reader)
    {
        string method = reader.Choice("Method", "Euler").ToLowerInvariant();
        int iterations = reader.Integer("Iterations", 12, 1, "The number of iterations");
        return new FlowLayer(
            reader.Field("field"),
            reader.Integer("Layers", 1, 1, "The number of layers"),
            new MethodSpec(
                method,
                reader.Integer("Steps", 1, 1, "The number of sub-steps"),
                method == "implicitmidpoint" ? iterations : 0,
                reader.Tableau("Tableau", isNeeded: method == "rungekutta")),
            reader.Number("StepSize", 1));
    }
}
