using System;
using System.IO;
using System.Text;

namespace Fluxion.Peers;

/// <summary>A message in the wire format of protocol buffers.</summary>
internal sealed class ProtocolBuffer
{
    private readonly MemoryStream _bytes = new();

    /// <summary>An integer.</summary>
    public ProtocolBuffer Integer(int field, long value)
    {
        Variable((ulong)field << 3);
        Variable((ulong)value);
        return this;
    }

    /// <summary>Bytes with their length.</summary>
    public ProtocolBuffer Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Variable(((ulong)field << 3) | 2);
        Variable((ulong)bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>A text.</summary>
    public ProtocolBuffer Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A message within.</summary>
    public ProtocolBuffer Message(int field, ProtocolBuffer message) => Bytes(field, message.ToArray());

    /// <summary>The bytes so far.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    private void Variable(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.WriteByte((byte)(value | 0x80));
        _bytes.WriteByte((byte)value);
    }
}
