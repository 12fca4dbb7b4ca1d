using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Runtime.CompilerServices;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// Parameters as safetensors files (https://huggingface.co/docs/safetensors): a length, a JSON header, raw little-endian numbers; readable
/// from any language. Every parameter is a tensor of its own name; a matrix has the shape [outputs, inputs] and lies in the file row by row.
/// </summary>
public static class ModelFile
{
    /// <summary>Saves a model. Whatever interrupts it, the path holds the old file or the new one, complete.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public static void Save<T>(IModel<T> model, string path)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        Save(model.Parameters, model.Architecture, path);
    }

    /// <summary>Saves a block of parameters under the name of an architecture.</summary>
    /// <inheritdoc cref="Save{T}(IModel{T}, string)"/>
    public static void Save<T>(ParameterBlock<T> parameters, string architecture, string path)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Write(parameters, architecture));
    }

    /// <summary>Reads parameters into a model and returns it. The model is changed only if the whole file is right.</summary>
    /// <param name="model">The model, of the same architecture as the one saved.</param>
    /// <param name="path">The file.</param>
    /// <param name="allowNonFinite">Whether parameters may be NaN or infinite.</param>
    /// <exception cref="ModelFormatException">The file is malformed, of another architecture, or holds a number that is not finite.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static TModel Load<TModel>(TModel model, string path, bool allowNonFinite = false)
        where TModel : IModel => Load<TModel, double>(model, path, allowNonFinite);

    /// <summary>Reads parameters into a model of any precision and returns it. The model is changed only if the whole file is right.</summary>
    /// <inheritdoc cref="Load{TModel}(TModel, string, bool)"/>
    public static TModel Load<TModel, T>(TModel model, string path, bool allowNonFinite = false)
        where TModel : IModel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        Load(model.Parameters, model.Architecture, path, allowNonFinite);
        return model;
    }

    /// <summary>Reads parameters into a block, which is changed only if the whole file is right.</summary>
    /// <inheritdoc cref="Load{TModel}(TModel, string, bool)"/>
    public static void Load<T>(ParameterBlock<T> parameters, string architecture, string path, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentException.ThrowIfNullOrEmpty(path);

        // The length is looked at before the file is opened: of a pipe or a device, which might never end, it is 0.
        long length = new FileInfo(path).Length, limit = LargestFile(parameters);
        if (length < SafetensorsHeader.LengthSize || length > limit)
            throw new ModelFormatException($"'{path}' has {length} bytes; a file of this model has between {SafetensorsHeader.LengthSize} and {limit}.");
        byte[] content = new byte[length];
        using (FileStream stream = File.OpenRead(path))
            stream.ReadExactly(content);
        Read(content, parameters, architecture, allowNonFinite);
    }

    /// <summary>The bytes of a model file.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite.</exception>
    public static byte[] Write<T>(ParameterBlock<T> parameters, string architecture)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(architecture);
        ReadOnlySpan<T> values = parameters.Values;
        for (int i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                throw new InvalidOperationException($"{parameters.Describe(i)} is {values[i]}; parameters that are not finite are not saved.");
        }

        byte[] header = SafetensorsHeader.Write(TensorSpec.Of(parameters), architecture);
        byte[] file = new byte[checked(header.Length + PayloadSize(parameters))];
        header.CopyTo(file, 0);
        Span<byte> payload = file.AsSpan(header.Length);
        foreach (ParameterEntry entry in parameters.Entries)
        {
            TensorData.Write(entry, parameters[entry.Name], payload);
            payload = payload[(entry.Count * Unsafe.SizeOf<T>())..];
        }

        return file;
    }

    /// <summary>Reads the bytes of a model file into a block, which is changed only if all of them are right.</summary>
    /// <exception cref="ModelFormatException">The bytes are malformed, of another architecture, or hold a number that is not finite.</exception>
    public static void Read<T>(ReadOnlySpan<byte> content, ParameterBlock<T> parameters, string architecture, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(architecture);
        SafetensorsHeader header = SafetensorsHeader.Read(content);
        if (!header.Metadata.TryGetValue(SafetensorsHeader.ArchitectureKey, out string? found) || found != architecture)
            throw new ModelFormatException($"The file is of architecture {(found is null ? "unknown" : $"'{found}'")}, expected '{architecture}'.");

        IReadOnlyList<TensorSpec> expected = TensorSpec.Of(parameters);
        var unread = new HashSet<string>(header.Tensors.Keys, StringComparer.Ordinal);
        foreach (TensorSpec tensor in expected)
        {
            if (!unread.Remove(tensor.Name))
                throw new ModelFormatException($"The file has no tensor '{tensor.Name}', expected {tensor.Type} {tensor.ShapeText}.");
            tensor.ExpectSame(header.Tensors[tensor.Name]);
        }

        foreach (string name in unread)
            throw new ModelFormatException($"The file has a tensor '{name}' of which the model knows nothing.");

        var values = new T[parameters.Count];
        for (int i = 0; i < expected.Count; i++)
        {
            TensorSpec tensor = header.Tensors[expected[i].Name];
            ParameterEntry entry = parameters.Entries[i];
            TensorData.Read(entry, content.Slice((int)(header.PayloadStart + tensor.Begin), (int)(tensor.End - tensor.Begin)), values.AsSpan(entry.Offset, entry.Count), allowNonFinite);
        }

        foreach (ParameterEntry entry in parameters.Entries)
            values.AsSpan(entry.Offset, entry.Count).CopyTo(parameters[entry.Name]);
    }

    private static long LargestFile<T>(ParameterBlock<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => SafetensorsHeader.LengthSize + SafetensorsHeader.MaxLength + (long)PayloadSize(parameters);

    private static int PayloadSize<T>(ParameterBlock<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int size = 0;
        foreach (ParameterEntry entry in parameters.Entries)
            size = checked(size + (entry.Count * Unsafe.SizeOf<T>()));
        return size;
    }
}
