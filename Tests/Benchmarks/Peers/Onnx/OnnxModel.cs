using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Fluxion.Peers;

/// <summary>A dense tanh network as a file of the ONNX format (operator set 13), without a library for it. Numbers of fields are those of onnx.proto.</summary>
internal static class OnnxModel
{
    private const int Float = 1, Double = 11, IntegerAttribute = 2;

    /// <summary>The model with input x [batch, in] and output y [batch, out].</summary>
    public static byte[] Network(IReadOnlyList<HostArray> weights, long batch, bool isDouble)
    {
        var graph = new ProtocolBuffer();
        int layers = weights.Count / 2;
        string signal = "x";
        for (int i = 0; i < layers; i++)
        {
            bool isLast = i == layers - 1;
            string sum = isLast ? "y" : $"z{i}";
            graph.Message(1, Node("Gemm", [signal, $"w{i}", $"b{i}"], sum).Message(5, new ProtocolBuffer().Text(1, "transB").Integer(3, 1).Integer(20, IntegerAttribute)));
            if (!isLast)
                graph.Message(1, Node("Tanh", [sum], signal = $"h{i}"));
        }

        graph.Text(2, "network");
        for (int i = 0; i < layers; i++)
            graph.Message(5, Tensor($"w{i}", weights[2 * i], isDouble)).Message(5, Tensor($"b{i}", weights[(2 * i) + 1], isDouble));
        graph.Message(11, Value("x", isDouble, batch, weights[0].Shape[1])).Message(12, Value("y", isDouble, batch, weights[^2].Shape[0]));
        return new ProtocolBuffer().Integer(1, 8).Text(2, "Fluxion").Message(7, graph).Message(8, new ProtocolBuffer().Text(1, string.Empty).Integer(2, 13)).ToArray();
    }

    private static ProtocolBuffer Node(string op, IEnumerable<string> inputs, string output)
    {
        var node = new ProtocolBuffer();
        foreach (string input in inputs)
            node.Text(1, input);
        return node.Text(2, output).Text(3, output).Text(4, op);
    }

    private static ProtocolBuffer Tensor(string name, HostArray array, bool isDouble)
    {
        var tensor = new ProtocolBuffer();
        foreach (long axis in array.Shape)
            tensor.Integer(1, axis);
        tensor.Integer(2, isDouble ? Double : Float).Text(8, name);
        return tensor.Bytes(9, isDouble ? MemoryMarshal.AsBytes<double>(array.Values) : MemoryMarshal.AsBytes<float>(array.Single()));
    }

    private static ProtocolBuffer Value(string name, bool isDouble, params long[] axes)
    {
        var shape = new ProtocolBuffer();
        foreach (long axis in axes)
            shape.Message(1, new ProtocolBuffer().Integer(1, axis));
        var type = new ProtocolBuffer().Message(1, new ProtocolBuffer().Integer(1, isDouble ? Double : Float).Message(2, shape));
        return new ProtocolBuffer().Text(1, name).Message(2, type);
    }
}
