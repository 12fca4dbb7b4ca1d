using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Mutants;

/// <summary>Finds what can be made wrong in a file: signs, factors, operands, stores, branches, and operators in emitted text.</summary>
internal sealed class MutantFinder : CSharpSyntaxWalker
{
    // What is written for readers, and what only refuses programs, has tests of its own.
    private static readonly HashSet<string> Skipped = ["Describe", "ToString", "Infer", "Name"];

    private readonly List<Mutant> _found = [];
    private readonly SyntaxTree _tree;
    private readonly string _file;

    private MutantFinder(SyntaxTree tree, string file) => (_tree, _file) = (tree, file);

    /// <summary>The mutants of a file; some of them may not compile.</summary>
    public static IReadOnlyList<Mutant> Find(SyntaxTree tree, string file)
    {
        var finder = new MutantFinder(tree, file);
        finder.Visit(tree.GetRoot());
        return finder._found;
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (!Skipped.Contains(node.Identifier.Text)) base.VisitMethodDeclaration(node);
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        if (!Skipped.Contains(node.Identifier.Text)) base.VisitPropertyDeclaration(node);
    }

    public override void VisitThrowStatement(ThrowStatementSyntax node)
    {
    }

    public override void VisitThrowExpression(ThrowExpressionSyntax node)
    {
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        string a = node.Left.ToString(), b = node.Right.ToString();
        switch (node.Kind())
        {
            case SyntaxKind.AddExpression:
                Add(node, $"{a} - {b}", "sign");
                break;
            case SyntaxKind.SubtractExpression:
                Add(node, $"{a} + {b}", "sign");
                Add(node, $"{Grouped(node.Right)} - {Grouped(node.Left)}", "operands");
                break;
            case SyntaxKind.MultiplyExpression:
                Add(node, a, "factor");
                Add(node, b, "factor");
                break;
            case SyntaxKind.DivideExpression:
                Add(node, a, "factor");
                Add(node, $"{Grouped(node.Right)} / {Grouped(node.Left)}", "operands");
                break;
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.UnaryMinusExpression)) Add(node, node.Operand.ToString(), "sign");
        base.VisitPrefixUnaryExpression(node);
    }

    // graph.Apply(op, a, b) and helpers alike: the last two operands in turn.
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = node.ArgumentList.Arguments;
        if (arguments.Count == 3 && node.Expression.ToString().EndsWith("Apply", StringComparison.Ordinal))
            Add(node, $"{node.Expression}({arguments[0]}, {arguments[2]}, {arguments[1]})", "operands");
        base.VisitInvocationExpression(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Add(node, $"{node.Condition} ? {node.WhenFalse} : {node.WhenTrue}", "branch");
        base.VisitConditionalExpression(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (node.Expression is InvocationExpressionSyntax) Add(node, ";", "store", MutantForm.Statement);
        else if (node.Expression is AssignmentExpressionSyntax assignment)
        {
            if (assignment.IsKind(SyntaxKind.AddAssignmentExpression)) Add(node, $"{assignment.Left} -= {assignment.Right};", "sign", MutantForm.Statement);
        }

        base.VisitExpressionStatement(node);
    }

    // Arithmetic in the text of emitted code.
    public override void VisitInterpolatedStringText(InterpolatedStringTextSyntax node)
    {
        string text = node.TextToken.Text;
        MutantForm form = node.Parent is InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken } ? MutantForm.Text : MutantForm.Alone;
        (string From, string To)[] changes = [(" + ", " - "), (" - ", " + "), (" * ", " + "), (" += ", " -= ")];
        foreach ((string from, string to) in changes)
        {
            if (text.Contains(from, StringComparison.Ordinal)) Add(node, text.Replace(from, to, StringComparison.Ordinal), "text", form);
        }
    }

    private static string Grouped(ExpressionSyntax node) => node is BinaryExpressionSyntax or ConditionalExpressionSyntax ? $"({node})" : node.ToString();

    private void Add(SyntaxNode node, string replacement, string kind, MutantForm form = MutantForm.Expression)
    {
        if (node.Ancestors().OfType<BinaryExpressionSyntax>().Any(static binary => binary.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression)))) return;
        FileLinePositionSpan place = _tree.GetLineSpan(node.Span);
        var mutant = new Mutant(_file, place.StartLinePosition.Line + 1, node.SpanStart, node.Span.Length, node.ToString(), replacement, kind) { Form = form };
        int same = _found.Count(other => other.Original == mutant.Original && other.Replacement == mutant.Replacement);
        _found.Add(mutant with { Occurrence = same + 1 });
    }
}
