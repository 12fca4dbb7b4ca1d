using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>Sizes of compiled methods.</summary>
internal static class MethodSizes
{
    /// <summary>The size of the largest method body, in bytes of IL.</summary>
    public static int Largest(Compilation compilation, out string name)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        using var file = new PEReader(image);
        MetadataReader reader = file.GetMetadataReader();
        IEnumerable<(int Size, string Name)> sizes =
            from handle in reader.MethodDefinitions
            let method = reader.GetMethodDefinition(handle)
            where method.RelativeVirtualAddress != 0
            let type = reader.GetTypeDefinition(method.GetDeclaringType())
            select (file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length, reader.GetString(type.Name) + "." + reader.GetString(method.Name));
        (int size, name) = sizes.Max();
        return size;
    }
}
