using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace Fluxion.Peers;

/// <summary>
/// Marks a symbol version that an ELF library requires as weak (VER_FLG_WEAK), so that the loader accepts a libstdc++ without it. The one function
/// that TorchSharp needs of it comes from Native/glibcxx_shim.cpp, loaded before. Layout after the System V ABI and its GNU extensions.
/// </summary>
internal static class SymbolVersion
{
    private const uint VersionNeeds = 0x6FFFFFFE;
    private const ushort Weak = 2;

    /// <summary>Rewrites the library in place; false if it does not require that version.</summary>
    public static bool Weaken(string path, string version)
    {
        byte[] file = File.ReadAllBytes(path);
        long sections = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(0x28));
        int size = U16(file, 0x3A), count = U16(file, 0x3C);
        bool found = false;
        for (int i = 0; i < count; i++)
        {
            int header = (int)sections + (i * size);
            if (U32(file, header + 4) != VersionNeeds)
                continue;
            int names = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)sections + ((int)U32(file, header + 0x28) * size) + 0x18));
            found |= WeakenSection(file, (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(header + 0x18)), names, version);
        }

        if (found)
            File.WriteAllBytes(path, file);
        return found;
    }

    // A chain of needed libraries, each with a chain of versions.
    private static bool WeakenSection(byte[] file, int library, int names, string version)
    {
        bool found = false;
        while (true)
        {
            int entry = library + (int)U32(file, library + 8);
            for (int i = U16(file, library + 2); i > 0; i--)
            {
                int name = names + (int)U32(file, entry + 8);
                if (Encoding.ASCII.GetString(file, name, Array.IndexOf<byte>(file, 0, name) - name) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(entry + 4), (ushort)(U16(file, entry + 4) | Weak));
                    found = true;
                }

                entry += (int)U32(file, entry + 12);
            }

            int next = (int)U32(file, library + 12);
            if (next == 0)
                return found;
            library += next;
        }
    }

    private static ushort U16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private static uint U32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
