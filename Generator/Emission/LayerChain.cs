using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Planning;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Layers of a single sample in one method: what a layer hands to the next is stored, and its first vector stays in a register as well. Between the last multiply-add
/// of a layer and the first of the next a core has little else to do; the next begins with that register, and does not wait for the store.
/// Needs the 32 registers of 512-bit vectors.
/// </summary>
internal sealed class LayerChain
{
    // Vectors of a layer that are summed side by side at most, with room for an activation's constants; those with several running sums are fewer.
    private const int MostVectors = 8;

    // Activations in a method at most: after some fifty, the JIT stops inlining them, and passes each vector through memory.
    private const int MostActivations = 32;

    private readonly IReadOnlyList<ProductStep> _steps;
    private readonly IReadOnlyList<ProductShape> _layers;

    private LayerChain(IReadOnlyList<ProductStep> steps, IReadOnlyList<ProductShape> layers) => (_steps, _layers) = (steps, layers);

    /// <summary>The steps of the kernel that the chain computes.</summary>
    public IReadOnlyList<ProductStep> Steps => _steps;

    /// <summary>What its method would like to be called.</summary>
    public string Name => Code.Text($"Layers{_layers[0].Depth}") + string.Concat(_layers.Select(static layer => Code.Text($"x{layer.Lanes}{layer.Epilogue?.Name ?? ""}")));

    /// <summary>What decides the text of its method.</summary>
    public string Key => string.Join(" ", _layers.Select(static layer => layer.Key()));

    /// <summary>What the method computes, for the comment above it.</summary>
    public IEnumerable<string> Describe() => _layers.SelectMany(static (layer, i) => layer.Describe().Select(line => Code.Text($"Layer {i + 1}: ") + line));

    /// <summary>The chains of a kernel.</summary>
    /// <param name="steps">The steps of the kernel.</param>
    /// <param name="shapeOf">The product of a layer for a single sample.</param>
    /// <param name="vector">The width of vectors.</param>
    public static IReadOnlyList<LayerChain> Of(IReadOnlyList<Step> steps, Func<ProductStep, ProductShape> shapeOf, VectorShape vector)
    {
        var chains = new List<LayerChain>();
        var run = new List<ProductStep>();
        var shapes = new List<ProductShape>();
        for (int i = 0; i <= steps.Count; i++)
        {
            ProductStep? layer = i < steps.Count ? steps[i] as ProductStep : null;
            ProductShape? shape = layer is { Columns: 1, Transposed: false } && shapeOf(layer) is var product && IsLayer(product, vector) ? product : null;
            if (run.Count > 0 && (shape is null || layer!.Operand != run[run.Count - 1].Target || Activations([.. shapes, shape], vector) > MostActivations))
            {
                if (run.Count > 1) chains.Add(new LayerChain([.. run], [.. shapes]));
                run.Clear();
                shapes.Clear();
            }

            if (shape is null) continue;
            run.Add(layer!);
            shapes.Add(shape);
        }

        return chains;
    }

    // A product that packs terms of a sum side by side takes less time by itself.
    private static bool IsLayer(ProductShape shape, VectorShape vector)
        => vector.Bits == 512 && shape is { Rows: 1, ADepth: 1, Start: Start.Zero or Start.BiasByLane } && PackedRow.Of(shape, vector) is null;

    // How often activations are written.
    private static int Activations(IReadOnlyList<ProductShape> layers, VectorShape vector)
        => layers.Select((layer, i) => i + 1 < layers.Count && ActivationAhead.Pays(layer, layers[i + 1], vector) ? ActivationAhead.Sites : Math.Min(2 * MostVectors, Vectors(layer, vector))).Sum();

    private static int Vectors(ProductShape shape, VectorShape vector) => shape.Lanes / vector.Length;

    /// <summary>The arguments of a call: the input, then the matrix, the bias and the result of each layer.</summary>
    public string Arguments(Func<Location, string> place)
        => string.Join(", ", [place(_steps[0].Operand), .. _steps.SelectMany(step => new[] { step.Matrix, step.Biases[0] }.OfType<Graphs.Node>().Select(KernelNames.Reference).Append(place(step.Target)))]);

    /// <summary>Writes the method.</summary>
    public void Write(SourceWriter w, string name, VectorShape vector)
    {
        string parameters = string.Concat(_layers.Select((layer, i) => Code.Text($", ref {w.Real} w{i + 1}{(layer.Start == Start.BiasByLane ? Code.Text($", ref {w.Real} bias{i + 1}") : "")}, ref {w.Real} y{i + 1}")));
        w.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        w.Block($"internal static void {name}(ref {w.Real} x{parameters})", () =>
        {
            string[] firsts = [.. Enumerable.Range(1, _layers.Count - 1).Where(layer => !IsAhead(layer + 1, vector)).Select(First)];
            if (firsts.Length > 0) w.Line($"V {string.Join(", ", firsts)};");
            for (int layer = 1; layer <= _layers.Count; layer++) WriteLayer(w, layer, vector);
        });
    }

    // The register that holds the first vector of a layer's result.
    private static string First(int number) => Code.Text($"first{number}");

    // Whether the layer with a number computes the activation of the one before.
    private bool IsAhead(int number, VectorShape vector)
        => number > 1 && number <= _layers.Count && ActivationAhead.Pays(_layers[number - 2], _layers[number - 1], vector);

    // The layer with a number, from 1 on.
    private void WriteLayer(SourceWriter w, int number, VectorShape vector)
        => w.Block(Code.Text($"// Layer {number}."), () =>
        {
            ProductShape layer = _layers[number - 1];
            bool isAhead = IsAhead(number, vector), isLeft = IsAhead(number + 1, vector);
            w.Line(Code.Text($"ref {w.Real} am = ref {(number == 1 ? "x" : Code.Text($"y{number - 1}"))};"));
            if (layer.Start == Start.BiasByLane) w.Line(Code.Text($"ref {w.Real} bias = ref bias{number};"));
            int vectors = Vectors(layer, vector), start = 0;
            if (vectors <= MostVectors)
            {
                WriteBlock("0", vectors);
                return;
            }

            foreach ((int blocks, int columns) in Blocks.Split(vectors, MostVectors))
            {
                int step = columns * vector.Length, first = start, end = start += blocks * step;
                if (first == 0)
                {
                    // What this one computes, the others find.
                    w.Block("", () => WriteBlock("0", columns));
                    first = step;
                }

                if (end - first > step) w.Block(Code.Text($"for (int v = {first}; v < {end}; v += {step})"), () => WriteBlock("v", columns));
                else if (end > first) w.Block("", () => WriteBlock(Code.Text($"{first}"), columns));
            }

            void WriteBlock(string lane, int columns)
            {
                w.Line(Code.Text($"ref {w.Real} bv = ref {At(Code.Text($"w{number}"), lane)};"));
                w.Line(Code.Text($"ref {w.Real} cm = ref {At(Code.Text($"y{number}"), lane)};"));
                new ProductBlock(w, isLeft ? layer with { Epilogue = null } : layer, vector, 0, columns, 1, "0", lane)
                {
                    Before = isAhead && lane == "0" ? _layers[number - 2].Epilogue : null,
                    Source = number == 1 || isAhead || lane != "0" ? null : First(number - 1),
                    Target = number == _layers.Count || isLeft || lane != "0" ? null : First(number),
                }.WriteLayer();
            }
        });

    private static string At(string array, string lane) => lane == "0" ? array : $"Unsafe.Add(ref {array}, {lane})";
}
