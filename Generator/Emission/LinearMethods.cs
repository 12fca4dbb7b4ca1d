using System;
using System.Collections.Generic;

namespace Fluxion.Generator.Emission;

/// <summary>
/// The linear algebra of a file's kernels for one width of vectors: a method per shape of product, gradient or convolution, written when a kernel
/// first asks for it and shared by all that ask for the same shape. What was asked for decides the text, so that the order of kernels decides the names.
/// </summary>
internal sealed class LinearMethods(VectorShape vector)
{
    /// <summary>The class that the methods go to.</summary>
    public const string ClassName = "Linear";

    private readonly SourceWriter _w = new(vector.Element);
    private readonly Dictionary<string, string> _methods = [];
    private readonly Names _taken = new();

    /// <summary>A method that computes C = A B (+ start).</summary>
    public string Product(ProductShape shape) => Method(
        Code.Text($"Product{shape.Rows}x{shape.Lanes}x{shape.Depth}{(shape.Start == Start.Accumulate ? "Add" : "")}{shape.Epilogue?.Name ?? ""}"), shape.Key(),
        shape.Describe(), name => ProductEmitter.Write(_w, name, shape, vector));

    /// <summary>A method that computes several layers of a single sample.</summary>
    public string Layers(LayerChain chain) => Method(chain.Name, chain.Key, chain.Describe(), name => chain.Write(_w, name, vector));

    /// <summary>A method that computes y = Wᵀ x for columns of single samples.</summary>
    public string Dot(int columns, int height, int depth, int xStride, int yStride) => Method(
        Code.Text($"Dot{columns}x{height}x{depth}"), Code.Text($"dot {columns} {height} {depth} {xStride} {yStride}"),
        [Code.Text($"Y = Wᵀ X: W is {depth}×{height}, X has {columns} columns.")],
        name => DotEmitter.Write(_w, name, columns, height, depth, xStride, yStride, vector));

    /// <summary>A method that adds to the gradient of a narrow matrix, with <paramref name="sums"/> running sums per element.</summary>
    public string Outer(int outputs, int inputs, int samples, int leftStride, int rightStride, int sums) => Method(
        Code.Text($"Outer{outputs}x{inputs}x{samples}"), Code.Text($"outer {outputs} {inputs} {samples} {leftStride} {rightStride} {sums}"),
        [Code.Text($"W̄ += Z̄ Xᵀ: W is {outputs}×{inputs}, summed over {samples} columns in {sums} running sums per element.")],
        name => DeferredEmitter.Write(_w, name, outputs, inputs, samples, leftStride, rightStride, vector, sums));

    /// <summary>The method with a key, as code that calls it; <paramref name="write"/> writes it under its name if there is none yet.</summary>
    /// <param name="wish">What it would like to be called.</param>
    /// <param name="key">What decides its text.</param>
    /// <param name="comments">What stands above it.</param>
    /// <param name="write">Writes it into <see cref="Writer"/>.</param>
    public string Method(string wish, string key, IEnumerable<string> comments, Action<string> write)
    {
        if (!_methods.TryGetValue(key, out string? name))
        {
            name = _taken.Reserve(wish);
            _methods.Add(key, name);
            _w.Section(comments);
            write(name);
        }

        return ClassName + "." + name;
    }

    /// <summary>A name for data of a method.</summary>
    public string Reserve(string wish) => _taken.Reserve(wish);

    /// <summary>What methods are written into.</summary>
    public SourceWriter Writer => _w;

    /// <summary>Writes the class, if any kernel asked for a method.</summary>
    public void WriteClass(SourceWriter w)
    {
        if (_w.IsEmpty) return;
        w.Line();
        w.Line("/// <summary>Products, gradients of matrices and convolutions, one method per shape, shared by the kernels above.</summary>");
        w.Block($"file static class {ClassName}", () => w.Lines(_w.ToString()));
    }
}
