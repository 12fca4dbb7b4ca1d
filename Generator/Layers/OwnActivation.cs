using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Fluxion.Generator.Layers;

/// <summary>An activation that the user wrote: a static method of the model's class from one number to one number, with a body in the language.</summary>
internal static class OwnActivation
{
    private const string Expected = "a static method from one Scalar or double to one of the same";

    /// <summary>Whether a layer's activation is the key of a member.</summary>
    public static bool IsKey(string activation) => activation.IndexOf('(') >= 0;

    /// <summary>The key of the method of a name, read as a member of the program; <c>identity</c> where there is none, which is reported.</summary>
    public static string Read(string name, IMethodSymbol network, Location place, Draft draft)
    {
        IMethodSymbol[] named = [.. network.ContainingType.GetMembers(name).OfType<IMethodSymbol>()];
        if (named.FirstOrDefault(IsFunction) is { } function)
        {
            string key = draft.Reference(function);
            draft.Calls.Add(Identifiers.KeyOf(network.PartialDefinitionPart ?? network), key, place);
            return key;
        }

        if (named.Length == 0) draft.Report(DiagnosticDescriptors.UnknownMember, place, name);
        else draft.Report(DiagnosticDescriptors.UnsupportedSignature, place, "The activation '" + name + "'", network.Name, Expected,
            named[0].ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
        return "identity";
    }

    /// <summary>The function applied to every component of <paramref name="z"/>; null if it is not made of component-wise arithmetic.</summary>
    public static Node? Apply(Function function, Node z)
    {
        Graph graph = z.Graph;
        Node result = Inlining.Inline(function.Results)[0];
        var lifted = new Dictionary<Node, Node> { [function.Inputs[0]] = z };
        foreach (Node node in Topology.Sort([result]))
        {
            if (lifted.ContainsKey(node)) continue;
            if (node.Op is Constant constant && node.Shape.IsScalar) lifted[node] = graph.Constant(constant.Value, z.Shape);
            else if (node.Op is IPointwise && node.Shape.IsScalar) lifted[node] = graph.Apply(node.Op, [.. node.Inputs.Select(input => lifted[input])]);
            else return null;
        }

        return lifted[result];
    }

    private static bool IsFunction(IMethodSymbol method)
        => method is { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1 } && method.Parameters[0] is { RefKind: RefKind.None } parameter
            && SymbolEqualityComparer.Default.Equals(parameter.Type, method.ReturnType)
            && (method.ReturnType.SpecialType == SpecialType.System_Double || Language.Is(method.ReturnType, Language.Scalar));
}
