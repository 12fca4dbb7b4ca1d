using System;

namespace Fluxion.Runtime.Tests.Formats;

/// <summary>What a child process does until it is killed: it saves generation after generation of a model, all parameters equal to its number.</summary>
internal static class SaveLoop
{
    public const string Command = "save-loop";
    public const string Architecture = "Loop";

    public static ParameterBlock<double> Block() => new([new ParameterEntry("w", 0, 2000, 0, Initialization.Constant, 0)]);

    public static void Run(string path)
    {
        ParameterBlock<double> block = Block();
        ModelFile.Load(block, Architecture, path);
        for (double generation = block.Values[0] + 1; ; generation++)
        {
            block.Values.Fill(generation);
            ModelFile.Save(block, Architecture, path);
            if (generation % 2 == 0)
                continue;
            Console.Out.WriteLine("saving");
            Console.Out.Flush();
        }
    }
}
