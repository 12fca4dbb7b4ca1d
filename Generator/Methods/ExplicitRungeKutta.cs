using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Methods;

/// <summary>
/// Explicit Runge–Kutta methods (Kutta, Z. Math. Phys. 46, 1901; Butcher, J. Austral. Math. Soc. 4, 1964):
/// kᵢ = F(t + cᵢ h, x + h Σⱼ aᵢⱼ kⱼ) for j &lt; i, then x + h Σᵢ bᵢ kᵢ. Entries that are zero cost nothing.
/// </summary>
internal abstract class ExplicitRungeKutta : OneStepMethod
{
    /// <summary>The tableau.</summary>
    protected abstract TableauSpec TableauOf(MethodSpec spec);

    public sealed override Node Advance(FieldCall field, MethodSpec spec, Node t, Node x, Node h)
    {
        TableauSpec tableau = TableauOf(spec);
        var k = new List<Node>();
        for (int i = 0; i < tableau.Stages; i++)
        {
            Node? slope = null;
            for (int j = 0; j < i; j++) slope = Plus(slope, tableau.Coefficient(i, j), k[j]);
            Node stage = field.At(Later(t, tableau.C[i], h), slope is null ? x : Move(x, h, slope));
            k.Add(x.Graph.Name(stage, "k" + Emission.Literal.Of(i + 1)));
        }

        Node? mean = null;
        for (int i = 0; i < tableau.Stages; i++) mean = Plus(mean, tableau.B[i], k[i]);
        return mean is null ? x : Move(x, h, mean);
    }

    private static Node? Plus(Node? sum, double weight, Node k)
    {
        if (weight == 0) return sum;
        Node term = Times(weight, k);
        return sum is null ? term : sum + term;
    }
}
