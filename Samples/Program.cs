using System;
using System.Threading;
using Fluxion.Samples.Shell;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The first Ctrl-C stops the training and keeps its best weights; the second ends the process.
    press.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
return new CommandLine(SampleCatalog.Samples, Console.Out, Console.Error).Run(args, cancellation.Token);
