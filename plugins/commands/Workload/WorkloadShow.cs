using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Commands.Workload;

/// <summary>Options of <c>workload show</c>.</summary>
public sealed record WorkloadShowOptions
{
    /// <summary>The workload, as a manifest writes it, for example '{"use":"dnn-zoo","with":{"network":"vgg-16"}}'.</summary>
    [Positional(0)]
    public required IWorkloadSource Workload { get; init; }
}

/// <summary>Prints what a workload consists of: a network's layers with shapes and totals, or the kernels of a traffic profile.</summary>
/// <example>pluginnvm workload show '{"use":"dnn-zoo","with":{"network":"vgg-16","batch":4}}'</example>
[Plugin("workload show", "Prints a workload: a network's layers with their shapes, multiply-accumulates and parameters, or the accesses of each kernel.")]
public sealed class WorkloadShow : Plugin<ICommand, WorkloadShowOptions>, ICommand
{
    /// <inheritdoc />
    public int Run(ICommandConsole console, CancellationToken cancellation)
    {
        var workload = Options.Workload.Load(cancellation);
        console.Output.WriteLine(workload.Name);
        switch (workload)
        {
            case GraphWorkload graph:
                GraphListing.Print(graph.Graph, console.Output);
                break;
            case TrafficWorkload traffic:
                PrintTraffic(traffic.Traffic, console.Output);
                break;
            case StreamWorkload stream:
                console.Output.WriteLine($"an access stream with the columns address, size, kind{(stream.Stream.Columns == AccessColumns.None ? "" : $", {stream.Stream.Columns}")}");
                break;
        }
        foreach (var origin in workload.Provenance)
            console.Output.WriteLine($"[{origin.Label}] {origin.Subject}: {origin.Source}");
        return 0;
    }

    private static void PrintTraffic(Traffic traffic, TextWriter output)
    {
        output.WriteLine($"accesses of {traffic.AccessSize}");
        TextGrid.Print(output, ["kernel", "reads", "writes", "DRAM reads", "DRAM writes"], traffic.Kernels.Select(kernel => new[]
        {
            kernel.Name, Count(kernel.CoreReads), Count(kernel.CoreWrites), Count(kernel.DramReads), Count(kernel.DramWrites),
        }));
    }

    private static string Count(double? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "-";
}
