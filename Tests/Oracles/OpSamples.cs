using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;
using static System.Double;

namespace Fluxion.Oracles;

/// <summary>One row per op, or several where an op has parameters. A new op without a row fails <c>OpCatalogTests</c>.</summary>
internal static class OpSamples
{
    /// <summary>The smallest positive number.</summary>
    private const double Tiny = Epsilon;

    /// <summary>Ops of components.</summary>
    public static IReadOnlyList<OpSample> Pointwise { get; } =
    [
        Row("neg", new Neg(), (-5, 5), S(0, NegativeZero, -1), S(NegativeInfinity, PositiveInfinity, -1), S(NaN, NaN)),
        Row("add", new Add(), (-5, 5), (-5, 5), S(0, NegativeZero, 0, 1, 1), P(PositiveInfinity, NegativeInfinity, NaN), S(MaxValue, MaxValue, PositiveInfinity, 1, 1)),
        Row("sub", new Sub(), (-5, 5), (-5, 5), S(0, 0, 0, 1, -1), S(NegativeZero, 0, NegativeZero, 1, -1), P(PositiveInfinity, PositiveInfinity, NaN)),
        Row("mul", new Mul(), (-5, 5), (-5, 5), S(0, -1, NegativeZero, -1, 0), P(0, PositiveInfinity, NaN), S(MaxValue, 2, PositiveInfinity, 2, MaxValue)),
        Row("div", new Div(), (-5, 5), (0.2, 5), P(1, 0, PositiveInfinity), P(0, 0, NaN), P(-1, PositiveInfinity, NegativeZero), P(NaN, 1, NaN)),
        Row("exp", new Exp(), (-30, 30), S(0, 1, 1), S(NegativeInfinity, 0, 0), S(PositiveInfinity, PositiveInfinity), S(NaN, NaN), S(Tiny, 1, 1), S(1000, PositiveInfinity), S(-1000, 0, 0)),
        Row("log", new Log(), (1e-3, 20), S(1, 0, 1), S(0, NegativeInfinity, PositiveInfinity), S(PositiveInfinity, PositiveInfinity, 0), S(-1, NaN), S(NaN, NaN)),
        Row("sin", new Sin(), (-10, 10), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(PositiveInfinity, NaN), S(NaN, NaN), S(Tiny, Tiny, 1)),
        Row("cos", new Cos(), (-10, 10), S(0, 1, 0), S(NegativeInfinity, NaN), S(NaN, NaN), S(Tiny, 1)),
        Row("tanh", new Tanh(), (-30, 30), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(PositiveInfinity, 1, 0), S(NegativeInfinity, -1, 0), S(1000, 1, 0), S(NaN, NaN), S(Tiny, Tiny, 1)),
        Row("oneMinusSquare", new OneMinusSquare(), (-3, 3), S(0, 1, 0), S(1, 0, -2), S(-1, 0, 2), S(PositiveInfinity, NegativeInfinity), S(NaN, NaN)),
        Row("sqrt", new Sqrt(), (1e-3, 20), S(0, 0, PositiveInfinity), S(4, 2, 0.25), S(PositiveInfinity, PositiveInfinity, 0), S(-1, NaN), S(NaN, NaN)),
        Row("sigmoid", new Sigmoid(), (-30, 30), S(0, 0.5, 0.25), S(PositiveInfinity, 1, 0), S(NegativeInfinity, 0, 0), S(1000, 1, 0), S(-1000, 0, 0), S(NaN, NaN)),
        Row("softplus", new Softplus(), (-30, 30), S(NegativeInfinity, 0, 0), S(PositiveInfinity, PositiveInfinity, 1), S(1000, 1000, 1), S(-1000, 0, 0), S(NaN, NaN)),
        Row("relu", new Relu(), (-3, 3), S(0, 0, 0), S(NegativeZero, 0, 0), S(-2, 0, 0), S(2, 2, 1), S(NegativeInfinity, 0, 0), S(PositiveInfinity, PositiveInfinity, 1), S(NaN, NaN), S(Tiny, Tiny, 1), S(-Tiny, 0, 0)),
        Row("heaviside", new Heaviside(), (-3, 3), S(0, 0, 0), S(NegativeZero, 0, 0), S(Tiny, 1, 0), S(-Tiny, 0, 0), S(PositiveInfinity, 1, 0), S(NegativeInfinity, 0, 0), S(NaN, 0)),
        Row("abs", new Abs(), (-3, 3), S(0, 0, 0), S(NegativeZero, 0, 0), S(-2, 2, -1), S(NegativeInfinity, PositiveInfinity, -1), S(NaN, NaN), S(-Tiny, Tiny, -1)),
        Row("sign", new Sign(), (-3, 3), S(0, 0, 0), S(NegativeZero, 0, 0), S(Tiny, 1, 0), S(-Tiny, -1, 0), S(NegativeInfinity, -1, 0), S(NaN, 0)),
        Row("expm1", new Expm1(), (-30, 30), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(NegativeInfinity, -1, 0), S(PositiveInfinity, PositiveInfinity), S(1000, PositiveInfinity), S(-1000, -1, 0), S(NaN, NaN)),
        Row("log1p", new Log1p(), (-0.9, 20), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(-1, NegativeInfinity, PositiveInfinity), S(PositiveInfinity, PositiveInfinity, 0), S(-2, NaN), S(NaN, NaN), S(Tiny, Tiny, 1)),
        Row("pow", new Pow(), (0.2, 5), (-3, 3), P(2, 3, 8), P(0, 0, 1), P(-1, PositiveInfinity, 1), P(NaN, 0, 1), P(-8, 1.0 / 3, NaN), P(-2, 3, -8), P(0, -1, PositiveInfinity)),
        Row("cbrt", new Cbrt(), (0.05, 8), S(0, 0, PositiveInfinity), S(NegativeZero, NegativeZero), S(-8, -2), S(NegativeInfinity, NegativeInfinity, 0), S(NaN, NaN)),
        Row("cbrt of negatives", new Cbrt(), (-8, -0.05), S(-1, -1)),
        Row("tan", new Tan(), (-1.4, 1.4), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(PositiveInfinity, NaN), S(NaN, NaN)),
        Row("asin", new Asin(), (-0.95, 0.95), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(1, Math.PI / 2, PositiveInfinity), S(2, NaN), S(NaN, NaN)),
        Row("acos", new Acos(), (-0.95, 0.95), S(1, 0, NegativeInfinity), S(-1, Math.PI, NegativeInfinity), S(2, NaN), S(NaN, NaN)),
        Row("atan", new Atan(), (-10, 10), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(PositiveInfinity, Math.PI / 2, 0), S(NegativeInfinity, -Math.PI / 2, 0), S(NaN, NaN)),
        Row("atan2", new Atan2(), (0.3, 5), (-5, 5), S(0, 1, 0, 1, 0), P(NegativeZero, 1, NegativeZero), P(0, -1, Math.PI), P(NegativeZero, -1, -Math.PI), P(1, 0, Math.PI / 2), P(NaN, 1, NaN), S(0, 0, 0, NaN, NaN)),
        Row("atan2 below", new Atan2(), (-5, -0.3), (-5, 5), P(-1, 0, -Math.PI / 2)),
        Row("sinh", new Sinh(), (-20, 20), S(0, 0, 1), S(NegativeZero, NegativeZero, 1), S(NegativeInfinity, NegativeInfinity), S(NaN, NaN)),
        Row("cosh", new Cosh(), (-20, 20), S(0, 1, 0), S(NegativeInfinity, PositiveInfinity), S(NaN, NaN)),
        Row("logcosh", new LogCosh(), (-30, 30), S(0, 0, 0), S(NegativeInfinity, PositiveInfinity, -1), S(NaN, NaN)),
        Row("erf", new Erf(), (-4, 4), S(0, 0, 1.1283791670955126), S(PositiveInfinity, 1, 0), S(NegativeInfinity, -1, 0), S(NaN, NaN)),
        Row("erfc", new Erfc(), (-3, 6), S(0, 1, -1.1283791670955126), S(PositiveInfinity, 0, 0), S(NegativeInfinity, 2, 0), S(NaN, NaN)),
        Row("normalcdf", new NormalCdf(), (-6, 5), S(0, 0.5, 0.3989422804014327), S(PositiveInfinity, 1, 0), S(NegativeInfinity, 0, 0), S(NaN, NaN)),
        Row("softsign", new Softsign(), (-30, 30), S(0, 0, 1), S(1, 0.5, 0.25), S(NaN, NaN)),
        Row("max", new Max(), (-3, 3), (-3, 3), S(1, 1, 1, 0.5, 0.5), S(1, 2, 2, 0, 1), P(NaN, 1, NaN), P(1, NaN, NaN), P(0, NegativeZero, 0)),
        Row("min", new Min(), (-3, 3), (-3, 3), S(1, 1, 1, 0.5, 0.5), S(1, 2, 1, 1, 0), P(NaN, 1, NaN), P(1, NaN, NaN), P(0, NegativeZero, NegativeZero)),
        .. Enum.GetValues<Comparison>().Select(SelectRow),
    ];

    /// <summary>Ops that move or sum components, leaves and calls.</summary>
    public static IReadOnlyList<OpSample> Structural { get; } =
    [
        Row("broadcast", new Broadcast(Shape.Vector(4)), Shape.Scalar),
        Row("sum", new Sum(), Shape.Vector(5)),
        Row("concat", new Concat(), Shape.Vector(2), Shape.Scalar, Shape.Vector(3)),
        Row("slice", new Slice(1, 3), Shape.Vector(5)),
        Row("slice from the start", new Slice(0, 2), Shape.Vector(5)),
        Row("slice to the end", new Slice(2, 3), Shape.Vector(5)),
        Row("matvec", new MatVec(), new Shape(3, 2), Shape.Vector(2)),
        Row("matvec_transposed", new MatVecTransposed(), new Shape(3, 2), Shape.Vector(3)),
        Row("outer", new Outer(), Shape.Vector(3), Shape.Vector(2)),
        Row("outer times a vector", new Outer(), Shape.Vector(3), Shape.Vector(2), Shape.Vector(2)) with
        {
            Apply = static (graph, x) => graph.Apply(new MatVec(), graph.Apply(new Outer(), x[0], x[1]), x[2]),
        },
        Row("columns", new JoinColumns(), Shape.Vector(3), Shape.Vector(3)),
        Row("column", new Column(1), new Shape(3, 2)),
        Row("transpose", new TransposeMatrix(), new Shape(3, 2)),
        Row("conv", new Conv(Image, 2, 3), new Shape(3, 12), Shape.Vector(2 * 20)),
        Row("conv on a padded line", new Conv(Line, 2, 2), new Shape(2, 6), Shape.Vector(2 * 5)),
        Row("conv_transposed", new ConvTransposed(Image, 2, 3), new Shape(3, 12), Shape.Vector(3 * Image.OutArea)),
        Row("conv_transposed on a padded line", new ConvTransposed(Line, 2, 2), new Shape(2, 6), Shape.Vector(2 * Line.OutArea)),
        Row("conv_kernel", new ConvKernel(Line, 2, 2), Shape.Vector(2 * Line.OutArea), Shape.Vector(2 * 5)),
        Row("repeat_each", new RepeatEach(3), Shape.Vector(2)),
        Row("sum_each", new SumEach(3), Shape.Vector(6)),
        Row("average_pool", new AveragePool(Overlapping, 2), Shape.Vector(2 * 12)),
        Row("average_pool_transposed", new AveragePoolTransposed(Overlapping, 2), Shape.Vector(2 * Overlapping.OutArea)),
        Row("max_pool", new MaxPool(Overlapping, 2), Shape.Vector(2 * 12)) with { Apply = static (graph, x) => graph.Apply(new MaxPool(Overlapping, 2), x[0], x[0]) },
        Row("max_pool of other values", new MaxPool(Overlapping, 1), Shape.Vector(12), Shape.Vector(12)),
        Row("max_pool_transposed", new MaxPoolTransposed(Overlapping, 1), Shape.Vector(12), Shape.Vector(Overlapping.OutArea)),
        Row("table_product", Table, Shape.Vector(2)),
        Row("table_transposed", Table with { IsTransposed = true }, Shape.Vector(3)),
        Row("logsumexp", new LogSumExp(), Shape.Vector(4)),
        Row("constant", new Constant(-2.5, Shape.Vector(3)), Shape.Vector(3)) with
        {
            Apply = static (graph, x) => x[0] * graph.Constant(-2.5, Shape.Vector(3)),
        },
        Row("input", new Input("sample", 0, "x", Shape.Scalar), Shape.Scalar) with { Apply = static (_, x) => x[0] },
        Row("parameter", new Parameter("W", 0, new Shape(2, 3)), new Shape(2, 3)) with { Apply = static (_, x) => x[0] },
        Row("parameter_stack", new ParameterStack("S", 0, 2, 3), Shape.Vector(2)) with { Apply = Repetition.Repeated },
        Row("scan", Repetition.Of(new Graph()), Shape.Vector(2)) with { Apply = Repetition.Repeated },
        Row("scan that runs backwards", Repetition.Of(new Graph()) with { Reverse = true }, Shape.Vector(2)) with { Apply = Repetition.RepeatedBackwards },
        Row("call", new Call(TwoResults.Of(new Graph())), Shape.Vector(2), Shape.Vector(2)) with { Apply = TwoResults.Called },
        Row("result", new Result(1), Shape.Vector(2), Shape.Vector(2)) with { Apply = TwoResults.Called },
    ];

    private static TableProduct Table => new("B", new Shape(3, 2), new EquatableArray<double>([1, -2, 0.5, 3, 0, -0.25]), false);

    // 4 × 5 with 2 × 3 taps, strides 2 and 1, padding on one axis, dilation on the other; 5 with three taps two apart; 3 × 4 with overlapping squares.
    private static Window Image => new(4, 5, 2, 3, 2, 1, 1, 0, 1, 2);

    private static Window Line => new(1, 5, 1, 3, 1, 2, 0, 2, 1, 2);

    private static Window Overlapping => new(3, 4, 2, 2, 1, 1, 0, 0, 1, 1);

    /// <summary>All rows.</summary>
    public static IEnumerable<OpSample> All => Pointwise.Concat(Structural);

    private static OpSample Row(string name, Op op, (double, double) domain, params SpecialValue[] specials)
        => new(name, op, [Shape.Vector(3)], [domain], specials);

    private static OpSample Row(string name, Op op, (double, double) first, (double, double) second, params SpecialValue[] specials)
        => new(name, op, [Shape.Vector(3), Shape.Vector(3)], [first, second], specials);

    private static OpSample Row(string name, Op op, params Shape[] shapes) => new(name, op, shapes, [.. shapes.Select(static _ => (-2.0, 2.0))], []);

    // At equal sides the comparison decides the derivative as it decides the value; a comparison with NaN is false.
    private static OpSample SelectRow(Comparison comparison)
    {
        bool less = comparison is Comparison.Less or Comparison.LessOrEqual, equal = comparison is Comparison.LessOrEqual or Comparison.GreaterOrEqual;
        return new("select " + comparison, new Select(comparison), [.. Enumerable.Repeat(Shape.Vector(3), 4)], [(-1, 1), (-1, 1), (-3, 3), (-3, 3)],
        [
            Choice(1, 2, less),
            Choice(2, 1, !less),
            Choice(1, 1, equal),
            Choice(0, NegativeZero, equal),
            Choice(NaN, 1, false),
            Choice(1, NaN, false),
            Choice(NegativeInfinity, PositiveInfinity, less),
        ]);
    }

    private static SpecialValue Choice(double left, double right, bool first)
        => new([left, right, 3, 4], first ? 3 : 4, [0, 0, first ? 1 : 0, first ? 0 : 1]);

    private static SpecialValue S(double x, double value) => new([x], value);

    private static SpecialValue S(double x, double value, double partial) => new([x], value, [partial]);

    private static SpecialValue P(double a, double b, double value) => new([a, b], value);

    private static SpecialValue S(double a, double b, double value, double byA, double byB) => new([a, b], value, [byA, byB]);
}
