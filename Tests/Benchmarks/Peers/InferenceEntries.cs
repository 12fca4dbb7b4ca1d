using System.Collections.Generic;
using Fluxion.Contest;
using static TorchSharp.torch;

namespace Fluxion.Peers;

/// <summary>W1 and W2: the forward map of the network 5-64-64-64-4.</summary>
internal static class InferenceEntries
{
    /// <summary>All ways to compute it for a batch.</summary>
    public static IEnumerable<Entry> Of(string workload, int batch, ScalarType type)
    {
        string numbers = type == ScalarType.Float32 ? "fp32" : "fp64";
        yield return new Entry(workload, "module", numbers, () => new TorchModule(batch, type));
        yield return new Entry(workload, "functional", numbers, () => new TorchFunctional(batch, type));
        yield return new Entry(workload, "torchscript", numbers, () => new TorchScript(batch, type));
        yield return type == ScalarType.Float32
            ? new Entry(workload, "onnxruntime", numbers, () => new OnnxInference<float>(batch, Input(batch).Single()))
            : new Entry(workload, "onnxruntime", numbers, () => new OnnxInference<double>(batch, Input(batch).Values));
    }

    /// <summary>The weights.</summary>
    public static List<HostArray> Weights() => HostArray.Network(new SplitMix64(1), [5, 64, 64, 64, 4]);

    /// <summary>The input.</summary>
    public static HostArray Input(int batch) => new([batch, 5], batch == 1 ? Samples.Single : Samples.TimesAndStates(batch));
}
