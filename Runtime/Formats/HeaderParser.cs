using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Fluxion.Runtime;

/// <summary>Reads the JSON of a safetensors header token by token, without recursion and with a bounded depth.</summary>
internal ref struct HeaderParser(ReadOnlySpan<byte> json)
{
    private const int MaxRank = 8;

    private Utf8JsonReader _reader = new(json, new JsonReaderOptions { MaxDepth = 4 });

    /// <summary>Reads the whole header.</summary>
    public (Dictionary<string, TensorSpec> Tensors, Dictionary<string, string> Metadata) Parse(string metadataKey)
    {
        var tensors = new Dictionary<string, TensorSpec>(StringComparer.Ordinal);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        bool hasMetadata = false;
        Expect(JsonTokenType.StartObject, "the header");
        while (NextName() is string name)
        {
            if (name == metadataKey)
            {
                if (hasMetadata)
                    throw Repeated(name);
                hasMetadata = true;
                ReadMetadata(metadata);
            }
            else if (!tensors.TryAdd(name, ReadTensor(name)))
            {
                throw Repeated(name);
            }
        }

        // Reads the blanks after the object; anything else is an error of the reader.
        _reader.Read();
        return (tensors, metadata);
    }

    private void ReadMetadata(Dictionary<string, string> metadata)
    {
        Expect(JsonTokenType.StartObject, "the metadata");
        while (NextName() is string name)
        {
            Expect(JsonTokenType.String, $"metadata entry '{name}'");
            if (!metadata.TryAdd(name, _reader.GetString()!))
                throw Repeated(name);
        }
    }

    private TensorSpec ReadTensor(string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        Expect(JsonTokenType.StartObject, $"tensor '{name}'");
        while (NextName() is string field)
        {
            switch (field)
            {
                case "dtype" when type is null:
                    Expect(JsonTokenType.String, $"dtype of tensor '{name}'");
                    type = _reader.GetString()!;
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(name, MaxRank);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(name, 2);
                    break;
                default:
                    throw new ModelFormatException($"Tensor '{name}' has a repeated or unknown field '{field}'.");
            }
        }

        if (type is null || shape is null || offsets is not { Length: 2 })
            throw new ModelFormatException($"Tensor '{name}' needs dtype, shape and two data_offsets.");
        if (TensorSpec.ElementSize(type) is not int size)
            throw new ModelFormatException($"Tensor '{name}' has the unknown dtype '{type}'.");
        if (offsets[0] > offsets[1] || offsets[1] - offsets[0] != Bytes(name, shape, size))
            throw new ModelFormatException($"Tensor '{name}' spans bytes {offsets[0]} to {offsets[1]}, which is not the size of {type} [{string.Join(", ", shape)}].");
        return new TensorSpec(name, type, shape, offsets[0], offsets[1]);
    }

    private static long Bytes(string name, long[] shape, int size)
    {
        try
        {
            long bytes = size;
            foreach (long dimension in shape)
                bytes = checked(bytes * dimension);
            return bytes;
        }
        catch (OverflowException cause)
        {
            throw new ModelFormatException($"The shape of tensor '{name}' overflows.", cause);
        }
    }

    private long[] ReadNumbers(string name, int most)
    {
        var numbers = new List<long>(2);
        Expect(JsonTokenType.StartArray, $"an array of tensor '{name}'");
        while (Next() != JsonTokenType.EndArray)
        {
            if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt64(out long number) || number < 0)
                throw new ModelFormatException($"An array of tensor '{name}' holds something other than non-negative integers of 64 bits.");
            if (numbers.Count == most)
                throw new ModelFormatException($"An array of tensor '{name}' has more than {most} numbers.");
            numbers.Add(number);
        }

        return [.. numbers];
    }

    // The next property's name, or null at the end of the object.
    private string? NextName() => Next() == JsonTokenType.PropertyName ? _reader.GetString()! : null;

    private void Expect(JsonTokenType expected, string what)
    {
        if (Next() != expected)
            throw new ModelFormatException($"The header has {_reader.TokenType} for {what}, expected {expected}.");
    }

    private JsonTokenType Next()
    {
        if (!_reader.Read())
            throw new ModelFormatException("The header ends too early.");
        return _reader.TokenType;
    }

    private static ModelFormatException Repeated(string name) => new($"The header has '{name}' twice.");
}
