using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Graphs;

/// <summary>The mathematics of one body over the formal inputs of its member.</summary>
internal sealed partial class BodyBuilder(GraphBuilder builder, MemberSpec member, Node?[] inputs, Captures captures)
{
    private readonly Dictionary<int, Node> _locals = [];

    private Graph Graph => builder.Graph;

    public Node Build(ExprSpec expression) => expression switch
    {
        NumberExpr number => Graph.Constant(number.Value, Shape.Scalar),
        ArgumentExpr argument => Argument(argument.Index),
        ParameterExpr parameter => builder.Own(member, captures, parameter),
        OperationExpr operation => Operation(operation),
        CallExpr call => Call(call),
        DerivativeExpr derivative => Derivative(derivative),
        GradientExpr gradient => Gradient(gradient),
        OperatorExpr applied => Operator(applied),
        SliceExpr slice => Slice(slice),
        EntryExpr entry => Entry(entry),
        ConstantMatrixExpr constant => ConstantMatrix(constant),
        ConditionalExpr conditional => Conditional(conditional),
        LetExpr or LoopExpr => BuildMany(expression)[0],
        StepExpr step => new StepBuilder(builder, member).Build(
            step, step.Time is { } time ? Build(time) : null, Build(step.State), Build(step.StepSize), slot => Of(step.Instance, slot)),
        LocalExpr local => _locals[local.Slot],
        _ => throw new GraphException($"no such expression: {expression.GetType().Name}"),
    };

    private Node Argument(int index) => inputs[index] ?? throw new GraphException($"argument {index + 1} of {member.Name} is an index");

    private Node Slice(SliceExpr slice)
    {
        Node value = Build(slice.Expression);
        if (slice.Start < 0 || slice.Length < 1 || slice.Start + slice.Length > value.Length)
        {
            throw Width(slice, "the index", FormattableString.Invariant($"0 to {value.Length - 1}"), FormattableString.Invariant(
                $"{(slice.Start < 0 || slice.Length == 1 ? slice.Start : slice.Start + slice.Length - 1)}"));
        }

        return Graph.Apply(new Slice(slice.Start, slice.Length), value);
    }

    private Node Conditional(ConditionalExpr conditional)
    {
        Comparison comparison = conditional.Comparison switch
        {
            "less" => Comparison.Less,
            "less_equal" => Comparison.LessOrEqual,
            "greater" => Comparison.Greater,
            _ => Comparison.GreaterOrEqual,
        };
        Node then = Build(conditional.Then), otherwise = Build(conditional.Otherwise);
        (then, otherwise) = Match(conditional, "?:", then, otherwise);
        Node left = MatrixAlgebra.Spread(Build(conditional.Left), then.Shape), right = MatrixAlgebra.Spread(Build(conditional.Right), then.Shape);
        return MatrixAlgebra.Pointwise(new Select(comparison), left, right, then, otherwise);
    }

    private Node Operation(OperationExpr operation)
    {
        Node[] x = [.. operation.Operands.Select(Build)];
        switch (operation.Name)
        {
            case "neg":
                return MatrixAlgebra.Pointwise(new Neg(), x[0]);
            case "add":
            case "sub":
            case "mul":
            case "div":
                (Node a, Node b) = Match(operation, operation.Name, x[0], x[1]);
                return MatrixAlgebra.Pointwise(operation.Name switch { "add" => new Add(), "sub" => new Sub(), "mul" => new Mul(), _ => new Div() }, a, b);
            case "matvec" or "matmul" or "transpose" or "norm2" or "trace" or "outer" or "matrix":
                return MatrixOperation(operation, x);
            case "dot":
                (a, b) = Match(operation, "Dot", x[0], x[1]);
                return Graph.Apply(new Sum(), a * b);
            case "logsumexp":
                return Graph.Apply(new LogSumExp(), x[0]);
            case "softmax":
                return Graph.Apply(new Exp(), x[0] - MatrixAlgebra.Spread(Graph.Apply(new LogSumExp(), x[0]), x[0].Shape));
            case "crossentropy":
                // −Σ t log softmax(z), the logarithm taken of no softmax.
                (a, b) = Match(operation, "CrossEntropy", x[0], x[1]);
                return (Graph.Apply(new LogSumExp(), a) * Graph.Apply(new Sum(), b)) - Graph.Apply(new Sum(), a * b);
            case "sum":
                return Graph.Apply(new Sum(), x[0]);
            case "concat":
            case "vector":
                return Graph.Apply(new Concat(), x);
            default:
                ScalarOp op = OpCatalog.Find(operation.Name)
                    ?? throw Complain(ComplaintIds.UnknownOperation, operation, operation.Name, "arithmetic");
                return op.Arity == 2 ? Pair(operation, op, x[0], x[1]) : Graph.Apply(op, x);
        }
    }

    private Node Pair(OperationExpr operation, ScalarOp op, Node a, Node b)
    {
        // A constant stays one when it is spread: a constant exponent has rules of its own.
        if (b.Op is Constant constant) b = Graph.Constant(constant.Value, a.Shape);
        (a, b) = Match(operation, operation.Name, a, b);
        return op is Pow ? Pow.Of(a, b) : Graph.Apply(op, a, b);
    }

    // Equal shapes, or a scalar beside a vector or a matrix, which is spread.
    private (Node A, Node B) Match(ExprSpec at, string what, Node a, Node b)
    {
        if (a.Shape == b.Shape) return (a, b);
        if (a.Shape.IsScalar) return (MatrixAlgebra.Spread(a, b.Shape), b);
        if (b.Shape.IsScalar) return (a, MatrixAlgebra.Spread(b, a.Shape));
        throw Width(at, $"the right side of {what}", GraphBuilder.Components(a), b);
    }

    private ComplaintException Width(ExprSpec at, string what, string expected, Node found)
        => Width(at, what, expected, GraphBuilder.Components(found));

    private ComplaintException Width(ExprSpec at, string what, string expected, string found)
        => new(ComplaintIds.WrongWidth, member.Key, at.Site, what, expected, found);

    private ComplaintException Complain(string id, ExprSpec at, params string[] arguments) => new(id, member.Key, at.Site, arguments);
}
