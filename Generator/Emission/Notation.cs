using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Emission;

/// <summary>
/// Mathematics as text for readers, with the parentheses that it needs and no more. Values that have a name are written by it; a text that
/// would grow beyond <see cref="Longest"/> is cut to an ellipsis.
/// </summary>
internal sealed class Notation(Func<Node, string?> name)
{
    private const int Longest = 2000;

    private readonly Dictionary<(Node Node, int Component), string> _texts = [];

    /// <summary>The value by its name, or else its mathematics.</summary>
    public string Of(Node node) => name(node) ?? Expression(node);

    /// <summary>What a value is, down to values with names.</summary>
    public string Expression(Node node) => Open(Write(node, -1));

    /// <summary>One component of a value, down to arguments and numbers.</summary>
    public string Component(Node node, int i) => Open(Write(node, i));

    // Component −1 is the whole. An explicit stack, because sums in a body may be thousands of nodes deep.
    private string Write(Node root, int component)
    {
        var stack = new Stack<(Node Node, int Component)>();
        stack.Push((root, component));
        while (stack.Count > 0)
        {
            (Node Node, int Component) top = stack.Peek();
            (Node, int)[] missing = [.. Sources(top.Node, top.Component).Where(source => !_texts.ContainsKey(source) && Short(source) is null)];
            if (missing.Length > 0 && !_texts.ContainsKey(top))
            {
                foreach ((Node, int) source in missing) stack.Push(source);
                continue;
            }

            stack.Pop();
            if (!_texts.ContainsKey(top)) _texts.Add(top, Compose(top.Node, top.Component));
        }

        return _texts[(root, component)];
    }

    private string? Short((Node Node, int Component) value) => value.Component < 0 ? name(value.Node) : null;

    private string Compose(Node node, int i)
    {
        if (i >= 0 && node.Op is LeafOp) return node.Op is Constant || node.Shape.IsScalar ? node.Op.Describe([]) : Code.Text($"{node.Op.Describe([])}[{i}]");
        if (i >= 0 && node.Op is Slice or Concat or Broadcast) return Text(Sources(node, i)[0]);
        if (i >= 0 && node.Op is Sum) return "(" + string.Join(" + ", Sources(node, i).Select(Text)) + ")";
        if (i >= 0 && node.Op is not IPointwise) return Code.Text($"({node.Op.Describe([.. Sources(node, i).Select(Text)])})[{i}]");
        string text = node.Op.Describe([.. Sources(node, i).Select((source, position) => Bind(node.Op, position, source))]);
        return text.Length > Longest ? "[…]" : text;
    }

    private string Text((Node Node, int Component) value) => Short(value) ?? _texts[value];

    // The text of an input as it stands in an op. Sums carry their parentheses with them; all else gets some where it would be misread.
    private string Bind(Op op, int position, (Node Node, int Component) source)
    {
        string text = Text(source);
        if (Short(source) is not null) return text;
        Op inner = Inner(source);
        bool sum = inner is Add or Sub, product = inner is Mul or Div or MatVec or MatVecTransposed or Outer, prefix = inner is Neg or Sum && text[0] != '(';
        return op switch
        {
            Add or Sub => sum && position == 0 ? Open(text) : prefix && (position == 1 || inner is Sum) ? $"({text})" : text,
            Mul => prefix || (position == 1 && inner is Div) ? $"({text})" : text,
            Div => prefix || (position == 1 && product) ? $"({text})" : text,
            MatVec or MatVecTransposed or Outer => prefix || product ? $"({text})" : text,
            Slice => prefix || product ? $"({text})" : text,
            Neg => inner is Neg ? $"({text})" : text,
            Concat => Open(text),
            ScalarOp { Arity: 1 } when sum => Open(text),
            _ => text,
        };
    }

    // The op that the text of a component comes from, looking through what only moves components.
    private static Op Inner((Node Node, int Component) value)
    {
        while (value.Component >= 0 && value.Node.Op is Slice or Concat or Broadcast) value = Sources(value.Node, value.Component)[0];
        while (value.Component < 0 && value.Node.Op is Broadcast) value = (value.Node.Inputs[0], -1);
        return value.Node.Op;
    }

    private static IReadOnlyList<(Node Node, int Component)> Sources(Node node, int i)
    {
        if (i < 0) return [.. node.Inputs.Select(static input => (input, -1))];
        IReadOnlyList<Node> x = node.Inputs;
        switch (node.Op)
        {
            case Slice slice:
                return [(x[0], slice.Start + i)];
            case Broadcast:
                return [(x[0], 0)];
            case Concat:
                int part = 0;
                while (i >= x[part].Length) i -= x[part++].Length;
                return [(x[part], i)];
            case Sum:
                return [.. Enumerable.Range(0, x[0].Length).Select(k => (x[0], k))];
            case IPointwise:
                return [.. x.Select(input => (input, i))];
            default:
                return [.. x.Select(static input => (input, -1))];
        }
    }

    // Without the parentheses around the whole.
    private static string Open(string text)
    {
        if (text.Length < 3 || text[0] != '(' || text.Contains(" ? ")) return text;
        int open = 0;
        for (int i = 0; i < text.Length - 1; i++)
        {
            open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (open == 0) return text;
        }

        return text.Substring(1, text.Length - 2);
    }
}
