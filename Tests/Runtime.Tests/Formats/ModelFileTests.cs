using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;

namespace Fluxion.Runtime.Tests.Formats;

public sealed class ModelFileTests : IDisposable
{
    private const string Architecture = "Surrogate(W:3x2 b:3 s:0x0)";

    private readonly string _directory = Directory.CreateTempSubdirectory("fluxion").FullName;

    private string FilePath => Path.Combine(_directory, "model.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void SaveAndLoad_GiveBackEveryBit()
    {
        ParameterBlock<double> block = Block(), again = Block();
        block.Values.Clear();
        double[] values = [double.Epsilon, -0.0, double.MaxValue, 1.0 / 3, -double.Epsilon, 1e-310, 7, 8, 9, 10];
        values.CopyTo(block.Values);
        ModelFile.Save(block, Architecture, FilePath);
        ModelFile.Load(again, Architecture, FilePath);
        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), again.Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(File.ReadAllBytes(FilePath), ModelFile.Write(again, Architecture));
    }

    [Fact]
    public void Model_IsSavedAndLoadedThroughItsInterface()
    {
        var model = new Model();
        model.Parameters.Values.Fill(2);
        ModelFile.Save(model, FilePath);
        Model again = ModelFile.Load(new Model(), FilePath);
        Assert.Equal(2, again.Parameters["b"][0]);
    }

    [Fact]
    public void File_HoldsMatricesRowByRow_AfterAnAlignedHeader()
    {
        ParameterBlock<double> block = Block();
        for (int i = 0; i < 6; i++)
            block["W"][i] = i;
        byte[] file = ModelFile.Write(block, Architecture);
        int header = (int)BitConverter.ToUInt64(file, 0);
        string json = Encoding.UTF8.GetString(file, 8, header);
        Assert.StartsWith("{\"__metadata__\":{\"architecture\":", json, StringComparison.Ordinal);
        Assert.Contains("\"W\":{\"dtype\":\"F64\",\"shape\":[3,2],\"data_offsets\":[0,48]}", json, StringComparison.Ordinal);
        Assert.Contains("\"s\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[72,80]}", json, StringComparison.Ordinal);
        Assert.Equal(0, (8 + header) % 8);

        // In memory input by input: W = [0 3; 1 4; 2 5].
        Assert.Equal([0, 3, 1, 4, 2, 5], MemoryMarshal.Cast<byte, double>(file.AsSpan(8 + header, 48)).ToArray());
    }

    [Fact]
    public void FloatAndHalf_RoundTrip()
    {
        ParameterEntry[] entries = [new("a", 0, 2, 2, Initialization.Glorot, 0)];
        ParameterBlock<float> single = new(entries), singleAgain = new(entries);
        ParameterBlock<Half> half = new(entries), halfAgain = new(entries);
        single.Initialize(1);
        half.Initialize(1);
        ModelFile.Read(ModelFile.Write(single, "a"), singleAgain, "a");
        ModelFile.Read(ModelFile.Write(half, "a"), halfAgain, "a");
        Assert.Equal(single.Values.ToArray(), singleAgain.Values.ToArray());
        Assert.Equal(half.Values.ToArray(), halfAgain.Values.ToArray());
        var error = Assert.Throws<ModelFormatException>(() => ModelFile.Read(ModelFile.Write(single, "a"), halfAgain, "a"));
        Assert.Equal("Tensor 'a' is F32 [2, 2], expected F16 [2, 2].", error.Message);
    }

    public static TheoryData<string, string> Mismatches() => new()
    {
        { "Tensor 'W' is F64 [2, 3], expected F64 [3, 2].", Header.Replace("[3,2]", "[2,3]", StringComparison.Ordinal) },
        { "The file has no tensor 's', expected F64 [].", Header.Replace("\"s\"", "\"t\"", StringComparison.Ordinal) },
        { "The file is of architecture 'other'", Header.Replace("ARCH", "other", StringComparison.Ordinal) },
        { "The file is of architecture unknown", Header.Replace("\"architecture\"", "\"Architecture\"", StringComparison.Ordinal) },
        { "a tensor 'x' of which the model knows nothing", Header.Replace("}}", "},\"x\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[80,80]}}", StringComparison.Ordinal) },
        { "Tensor 'b' is I64 [3], expected F64 [3].", Header.Replace("\"b\":{\"dtype\":\"F64\"", "\"b\":{\"dtype\":\"I64\"", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void FileOfAnotherModel_IsRefusedWithExpectedAndFound(string message, string header) =>
        Assert.Contains(message, AssertRefused(Assemble(header)), StringComparison.Ordinal);

    public static TheoryData<string, string> Attacks() => new()
    {
        { "not a JSON object", "" },
        { "not a JSON object", "[]" },
        { "not a JSON object", " " + Header },
        { "not valid JSON", Header + "{}" },
        { "not valid JSON", Header[..^1] },
        { "not valid JSON", "{\"a\":" },
        { "not valid JSON", "{\"\\ud800\":{}}" },
        { "expected StartObject", "{\"a\":[[[[[[[[[[]]]]]]]]]]}" },
        { "unknown field", Header.Replace("\"shape\":[3]", "\"shape\":[3],\"z\":{}", StringComparison.Ordinal) },
        { "non-negative integers", "{\"a\":{\"shape\":[{\"b\":[" + new string('[', 100_000) },
        { "has 's' twice", Header.Replace("}}", "},\"s\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[72,80]}}", StringComparison.Ordinal) },
        { "has 'architecture' twice", Header.Replace("{\"architecture\"", "{\"architecture\":\"x\",\"architecture\"", StringComparison.Ordinal) },
        { "has '__metadata__' twice", Header.Replace("}}", "},\"__metadata__\":{}}", StringComparison.Ordinal) },
        { "metadata entry 'architecture'", Header.Replace("\"ARCH\"", "1", StringComparison.Ordinal) },
        { "repeated or unknown field 'dtype'", Header.Replace("\"dtype\":\"F64\",\"shape\":[]", "\"dtype\":\"F64\",\"dtype\":\"F64\",\"shape\":[]", StringComparison.Ordinal) },
        { "unknown dtype 'F65'", Header.Replace("\"dtype\":\"F64\",\"shape\":[]", "\"dtype\":\"F65\",\"shape\":[]", StringComparison.Ordinal) },
        { "non-negative integers", Header.Replace("[0,48]", "[-48,0]", StringComparison.Ordinal) },
        { "non-negative integers", Header.Replace("[0,48]", "[0,48.0]", StringComparison.Ordinal) },
        { "non-negative integers", Header.Replace("[0,48]", "[0,99999999999999999999999]", StringComparison.Ordinal) },
        { "spans bytes 48 to 0", Header.Replace("[0,48]", "[48,0]", StringComparison.Ordinal) },
        { "more than 2 numbers", Header.Replace("[0,48]", "[0,48,48]", StringComparison.Ordinal) },
        { "two data_offsets", Header.Replace("[0,48]", "[0]", StringComparison.Ordinal) },
        { "overflows", Header.Replace("[3,2]", "[4294967296,4294967296]", StringComparison.Ordinal) },
        { "more than 8 numbers", Header.Replace("[3,2]", "[" + string.Join(",", Enumerable.Repeat(1, 100_000)) + "]", StringComparison.Ordinal) },
        { "no overlap, no hole", Header.Replace("[48,72]", "[40,64]", StringComparison.Ordinal) },
        { "no overlap, no hole", Header.Replace("[72,80]", "[80,88]", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void HostileHeader_IsRefused(string message, string header) =>
        Assert.Contains(message, AssertRefused(Assemble(header)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void FileTooShortForALength_IsRefused(int length) =>
        Assert.Contains("bytes", AssertRefused(new byte[length]), StringComparison.Ordinal);

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData((1UL << 20) + 1)]
    [InlineData(1000UL)]
    public void HeaderLengthBeyondCapOrFile_IsRefused(ulong length)
    {
        byte[] file = Assemble(Header);
        BitConverter.GetBytes(length).CopyTo(file, 0);
        Assert.Contains("The header claims", AssertRefused(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void PayloadShorterOrLongerThanTheHeaderSays_IsRefused(int change)
    {
        byte[] file = Assemble(Header);
        Array.Resize(ref file, file.Length + change);
        Assert.Contains("The tensors end at byte 80 of the payload", AssertRefused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderThatIsNotUtf8_IsRefused()
    {
        byte[] file = Assemble(Header);
        file[20] = 0xFF;
        Assert.Contains("UTF-8", AssertRefused(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void NumberThatIsNotFinite_IsRefusedUnlessAllowed(double value)
    {
        byte[] file = Assemble(Header);
        BitConverter.GetBytes(value).CopyTo(file, file.Length - 16);
        Assert.Equal($"Tensor 'b' holds {value} at index 2, expected finite numbers.", AssertRefused(file));
        ParameterBlock<double> block = Block();
        ModelFile.Read(file, block, "ARCH", allowNonFinite: true);
        Assert.Equal(value, block["b"][2]);
        var error = Assert.Throws<InvalidOperationException>(() => ModelFile.Save(block, "ARCH", FilePath));
        Assert.StartsWith("b[2] is", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void EveryByteChanged_GivesAModelOrAFormatError()
    {
        byte[] good = Assemble(Header);
        int refused = 0;
        for (int i = 0; i < good.Length; i++)
        {
            foreach (byte change in new byte[] { 0x01, 0x20, 0x80, 0xFF })
            {
                byte[] file = [.. good];
                file[i] ^= change;
                try
                {
                    ModelFile.Read(file, Block(), "ARCH");
                }
                catch (FormatException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, good.Length, 4 * good.Length);
    }

    [Fact]
    public void HugeFileOrDirectory_IsRefusedBeforeItIsRead()
    {
        using (FileStream stream = File.Create(FilePath))
            stream.SetLength(1L << 40);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("a file of this model has between", Assert.Throws<ModelFormatException>(() => ModelFile.Load(Block(), "ARCH", FilePath)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.ThrowsAny<IOException>(() => ModelFile.Load(Block(), "ARCH", _directory));
        Assert.ThrowsAny<IOException>(() => ModelFile.Load(Block(), "ARCH", FilePath + ".missing"));
    }

    private const string Header =
        "{\"__metadata__\":{\"architecture\":\"ARCH\"},"
        + "\"W\":{\"dtype\":\"F64\",\"shape\":[3,2],\"data_offsets\":[0,48]},"
        + "\"b\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[48,72]},"
        + "\"s\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[72,80]}}";

    private static byte[] Assemble(string header)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((ulong)json.Length), .. json, .. new byte[80]];
    }

    // A refusal leaves the parameters as they were.
    private static string AssertRefused(byte[] file)
    {
        ParameterBlock<double> block = Block();
        double[] before = block.Values.ToArray();
        string message = Assert.Throws<ModelFormatException>(() => ModelFile.Read(file, block, "ARCH")).Message;
        Assert.Equal(before, block.Values.ToArray());
        return message;
    }

    private static ParameterBlock<double> Block()
    {
        var block = new ParameterBlock<double>(
        [
            new ParameterEntry("W", 0, 3, 2, Initialization.Glorot, 0),
            new ParameterEntry("b", 6, 3, 0, Initialization.Constant, 1),
            new ParameterEntry("s", 9, 0, 0, Initialization.Constant, 2),
        ]);
        block.Initialize(1);
        return block;
    }

    private sealed class Model : IModel
    {
        public ParameterBlock<double> Parameters { get; } = Block();

        public string Architecture => ModelFileTests.Architecture;
    }
}
