using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Unicode;

namespace Fluxion.Runtime;

/// <summary>
/// The header of a safetensors file: eight bytes of length, then JSON that maps names to types, shapes and byte ranges, then perhaps blanks.
/// Read strictly: nothing is trusted, nothing repaired, and the ranges must tile the payload without overlap or hole.
/// </summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The bytes of the length field.</summary>
    public const int LengthSize = 8;

    /// <summary>The largest header that is read.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>The metadata entry that names the architecture.</summary>
    public const string ArchitectureKey = "architecture";

    private const string MetadataKey = "__metadata__";
    private const int Alignment = 8;

    private SafetensorsHeader(int payloadStart, Dictionary<string, TensorSpec> tensors, Dictionary<string, string> metadata)
    {
        PayloadStart = payloadStart;
        Tensors = tensors;
        Metadata = metadata;
    }

    /// <summary>Where the payload begins in the file.</summary>
    public int PayloadStart { get; }

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, TensorSpec> Tensors { get; }

    /// <summary>The metadata.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads the header of a whole file.</summary>
    /// <exception cref="ModelFormatException">The file breaks a rule of the format.</exception>
    public static SafetensorsHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < LengthSize)
            throw new ModelFormatException($"A safetensors file begins with {LengthSize} bytes of length, this one has {file.Length} bytes in all.");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (length > MaxLength || length > (ulong)(file.Length - LengthSize))
            throw new ModelFormatException($"The header claims {length} bytes; expected at most {Math.Min(MaxLength, file.Length - LengthSize)}.");

        ReadOnlySpan<byte> json = file.Slice(LengthSize, (int)length);
        if (json.IsEmpty || json[0] != (byte)'{' || !Utf8.IsValid(json))
            throw new ModelFormatException("The header is not a JSON object in UTF-8.");
        try
        {
            var parser = new HeaderParser(json);
            (Dictionary<string, TensorSpec> tensors, Dictionary<string, string> metadata) = parser.Parse(MetadataKey);
            int payloadStart = LengthSize + json.Length;
            ExpectTiling(tensors.Values, file.Length - payloadStart);
            return new SafetensorsHeader(payloadStart, tensors, metadata);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // The reader reports an unpaired surrogate as InvalidOperationException.
            throw new ModelFormatException($"The header is not valid JSON: {cause.Message}", cause);
        }
    }

    /// <summary>The length field and the header, padded so that the payload begins at a multiple of eight bytes.</summary>
    public static byte[] Write(IReadOnlyList<TensorSpec> tensors, string architecture)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataKey);
            json.WriteString(ArchitectureKey, architecture);
            json.WriteString("format", "fluxion");
            json.WriteEndObject();
            foreach (TensorSpec tensor in tensors)
                WriteTensor(json, tensor);
            json.WriteEndObject();
        }

        int length = (buffer.WrittenCount + Alignment - 1) / Alignment * Alignment;
        if (length > MaxLength)
            throw new InvalidOperationException($"The header of this model has {length} bytes; at most {MaxLength} are read back.");
        byte[] header = new byte[LengthSize + length];
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);
        buffer.WrittenSpan.CopyTo(header.AsSpan(LengthSize));
        header.AsSpan(LengthSize + buffer.WrittenCount).Fill((byte)' ');
        return header;
    }

    private static void WriteTensor(Utf8JsonWriter json, TensorSpec tensor)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", tensor.Type);
        json.WriteStartArray("shape");
        foreach (long dimension in tensor.Shape)
            json.WriteNumberValue(dimension);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(tensor.Begin);
        json.WriteNumberValue(tensor.End);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void ExpectTiling(IEnumerable<TensorSpec> tensors, long payload)
    {
        long next = 0;
        foreach (TensorSpec tensor in tensors.OrderBy(static t => t.Begin).ThenBy(static t => t.End))
        {
            if (tensor.Begin != next)
                throw new ModelFormatException($"Tensor '{tensor.Name}' begins at byte {tensor.Begin} of the payload, expected {next}: no overlap, no hole.");
            next = tensor.End;
        }

        if (next != payload)
            throw new ModelFormatException($"The tensors end at byte {next} of the payload, which has {payload}.");
    }
}
