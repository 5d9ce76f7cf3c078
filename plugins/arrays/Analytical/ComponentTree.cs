using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical;

/// <summary>A memory as the tree of its parts.</summary>
internal static class ComponentTree
{
    public static ArrayComponent Of(MemoryFigures memory) => memory.Tags is null
        ? Bank("bank", memory.Data)
        : new ArrayComponent
        {
            Name = "cache",
            ReadLatency = new Time(memory.ReadLatency),
            WriteLatency = new Time(memory.WriteLatency),
            ReadEnergy = new Energy(memory.ReadEnergy),
            WriteEnergy = new Energy(memory.WriteEnergy),
            LeakagePower = new Power(memory.Leakage),
            Area = new Area(memory.Area),
            Children = [Bank("data array", memory.Data), Bank("tag array", memory.Tags)],
        };

    private static ArrayComponent Bank(string name, ArrayWinner winner)
    {
        var (design, bank, organisation) = (winner.Design, winner.Bank, winner.Bank.Organisation);
        var wiring = bank.Wiring;
        return Written(design, bank.WriteLatency, bank.SetLatency, bank.ResetLatency, bank.WriteEnergy, bank.SetEnergy, bank.ResetEnergy) with
        {
            Name = name,
            ReadLatency = new Time(bank.ReadLatency),
            ReadEnergy = new Energy(bank.ReadEnergy),
            LeakagePower = new Power(bank.Leakage),
            Height = new Length(bank.Height),
            Width = new Length(bank.Width),
            Area = new Area(bank.Area),
            Children =
            [
                Written(design, wiring.WriteLatency, wiring.WriteLatency, wiring.WriteLatency, wiring.WriteEnergy, wiring.WriteEnergy, wiring.WriteEnergy) with
                {
                    Name = design.HTree ? "h-tree" : "bus",
                    ReadLatency = new Time(wiring.ReadLatency),
                    ReadEnergy = new Energy(wiring.ReadEnergy),
                    LeakagePower = new Power(wiring.Leakage),
                },
                Mat(design, bank.Mat) with { Count = organisation.BankRows * organisation.BankColumns, Active = organisation.ActiveMats },
            ],
        };
    }

    private static ArrayComponent Mat(ArrayDesign design, Mat mat)
    {
        var predecoder = mat.PredecoderLatency;
        var children = new List<ArrayComponent>
        {
            Written(design, predecoder, predecoder, predecoder, mat.PredecoderEnergy, mat.PredecoderEnergy, mat.PredecoderEnergy) with
            {
                Name = "predecoders",
                ReadLatency = new Time(predecoder),
                ReadEnergy = new Energy(mat.PredecoderEnergy),
                LeakagePower = new Power(mat.PredecoderLeakage),
            },
            Subarray(design, mat) with { Count = mat.Plan.Rows * mat.Plan.Columns, Active = mat.Plan.ActiveRows * mat.Plan.ActiveColumns },
        };
        if (mat.Comparator is { } comparator)
            children.Add(new ArrayComponent
            {
                Name = "comparator",
                Count = mat.Plan.Ways,
                Active = mat.Plan.Ways,
                ReadLatency = new Time(comparator.Delay),
                ReadEnergy = new Energy(comparator.Energy),
                LeakagePower = new Power(comparator.Leakage),
                Area = new Area(comparator.Extent.Area),
            });
        return Written(design, mat.WriteLatency, mat.SetLatency, mat.ResetLatency, mat.WriteEnergy, mat.SetEnergy, mat.ResetEnergy) with
        {
            Name = "mat",
            ReadLatency = new Time(mat.ReadLatency),
            ReadEnergy = new Energy(mat.ReadEnergy),
            LeakagePower = new Power(mat.Leakage),
            Height = new Length(mat.Height),
            Width = new Length(mat.Width),
            Area = new Area(mat.Height * mat.Width),
            Children = children,
        };
    }

    private static ArrayComponent Subarray(ArrayDesign design, Mat mat)
    {
        var (subarray, latency) = (mat.Subarray, mat.Latency);
        var children = new List<ArrayComponent>
        {
            Decoder("row decoder", subarray.RowDecoder) with { ReadLatency = new Time(latency.RowDecoder), WriteLatency = new Time(latency.RowDecoder) },
            Decoder("sense amplifier multiplexer's decoder", subarray.SenseAmpMuxDecoder),
            Decoder("output multiplexer 1's decoder", subarray.OutputMux1Decoder),
            Decoder("output multiplexer 2's decoder", subarray.OutputMux2Decoder),
            new() { Name = "bitlines", ReadLatency = new Time(latency.Bitline), ReadEnergy = new Energy(subarray.BitlineReadEnergy) },
            new()
            {
                Name = "cells",
                ReadEnergy = new Energy(subarray.CellReadEnergy),
                SetEnergy = design.Cell.IsResistive ? new Energy(subarray.CellSetEnergy) : null,
                ResetEnergy = design.Cell.IsResistive ? new Energy(subarray.CellResetEnergy) : null,
                SetLatency = design.Cell.IsResistive ? new Time(design.Cell.Set.Pulse) : null,
                ResetLatency = design.Cell.IsResistive ? new Time(design.Cell.Reset.Pulse) : null,
                LeakagePower = new Power(subarray.CellLeakage),
            },
            new()
            {
                // It works while the row is decoded.
                Name = "precharger",
                ReadEnergy = new Energy(subarray.Precharger.Energy),
                LeakagePower = new Power(subarray.Precharger.Leakage),
                Height = new Length(subarray.Precharger.Extent.Height),
            },
            Multiplexer("sense amplifier multiplexer", subarray.SenseAmpMux),
            Multiplexer("output multiplexer 1", subarray.OutputMux1),
            Multiplexer("output multiplexer 2", subarray.OutputMux2),
        };
        if (subarray.SenseAmplifier is { } amplifier)
            children.Insert(8, new ArrayComponent
            {
                Name = "sense amplifiers",
                ReadLatency = new Time(amplifier.Delay),
                ReadEnergy = new Energy(amplifier.Energy),
                LeakagePower = new Power(amplifier.Leakage),
                Height = new Length(amplifier.Extent.Height),
            });
        return Written(design, latency.Write, latency.Set, latency.Reset, subarray.WriteEnergy, subarray.SetEnergy, subarray.ResetEnergy) with
        {
            Name = "subarray",
            ReadLatency = new Time(latency.Read),
            ReadEnergy = new Energy(subarray.ReadEnergy),
            LeakagePower = new Power(subarray.Leakage),
            Height = new Length(subarray.Height),
            Width = new Length(subarray.Width),
            Area = new Area(subarray.Height * subarray.Width),
            Children = children,
        };
    }

    private static ArrayComponent Decoder(string name, Decoder decoder) => new()
    {
        Name = name,
        ReadEnergy = new Energy(decoder.Energy),
        WriteEnergy = new Energy(decoder.Energy),
        LeakagePower = new Power(decoder.Leakage),
        Area = new Area(decoder.Extent.Area),
    };

    private static ArrayComponent Multiplexer(string name, PassMultiplexer multiplexer) => new()
    {
        Name = name,
        ReadLatency = new Time(multiplexer.Delay),
        ReadEnergy = new Energy(multiplexer.Energy),
        WriteEnergy = new Energy(multiplexer.Energy),
        Height = new Length(multiplexer.Height),
    };

    /// <summary>Write figures, set and reset apart where the cell tells them apart.</summary>
    private static ArrayComponent Written(ArrayDesign design, double write, double set, double reset, double writeEnergy, double setEnergy, double resetEnergy) =>
        design.Cell.HasSetAndReset
            ? new ArrayComponent { Name = "", SetLatency = new Time(set), ResetLatency = new Time(reset), SetEnergy = new Energy(setEnergy), ResetEnergy = new Energy(resetEnergy) }
            : new ArrayComponent { Name = "", WriteLatency = new Time(write), WriteEnergy = new Energy(writeEnergy) };
}
