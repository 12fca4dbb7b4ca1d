using System;
using System.Linq;
using Fluxion.Contest;
using Microsoft.ML.OnnxRuntime;

namespace Fluxion.Peers;

/// <summary>ONNX Runtime on one thread with bound inputs and outputs, its fastest way to be called.</summary>
internal sealed class OnnxInference<T> : ICase
    where T : unmanaged
{
    private readonly T[] _output;
    private readonly SessionOptions _options;
    private readonly InferenceSession _session;
    private readonly OrtValue _inputValue;
    private readonly OrtValue _outputValue;
    private readonly RunOptions _run = new();
    private readonly OrtIoBinding _binding;

    public OnnxInference(int batch, T[] input)
    {
        _output = new T[4 * batch];
        _options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(OnnxModel.Network(InferenceEntries.Weights(), batch, isDouble: typeof(T) == typeof(double)), _options);
        _inputValue = OrtValue.CreateTensorValueFromMemory(input, [batch, 5]);
        _outputValue = OrtValue.CreateTensorValueFromMemory(_output, [batch, 4]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput("x", _inputValue);
        _binding.BindOutput("y", _outputValue);
    }

    public double[] Check()
    {
        Run();
        double[] output = Array.ConvertAll(_output, static value => Convert.ToDouble(value, null));
        return [output.Sum(), output.Sum(static value => value * value)];
    }

    public void Run() => _session.RunWithBinding(_run, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        _run.Dispose();
        _outputValue.Dispose();
        _inputValue.Dispose();
        _session.Dispose();
        _options.Dispose();
    }
}
