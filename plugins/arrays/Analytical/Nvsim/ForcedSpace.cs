using System.Globalization;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Search;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>The organisations that a configuration leaves to the search. Its lines act in their order (fault D34).</summary>
internal static class ForcedSpace
{
    private const int MostParts = 1 << 20;

    public static DesignSpace Of(Statements stated, FileProblems problems)
    {
        var space = new DesignSpace();
        Statement? assumption = null;
        foreach (var statement in stated.All)
        {
            switch (statement.Key.Name)
            {
                case "ForceBank":
                    Overrides(assumption, statement, problems);
                    space = Bank(space, statement, problems);
                    break;
                case "ForceMat":
                    Overrides(assumption, statement, problems);
                    space = Mat(space, statement, problems);
                    break;
                case "UseCactiAssumption" when statement.Text == "Yes":
                    assumption = statement;
                    space = CactiAssumption(space);
                    break;
                case "ForceMuxSenseAmp":
                    space = space with { SenseAmpMux = Degree(statement, problems) };
                    break;
                case "ForceMuxOutputLev1":
                    space = space with { OutputMux1 = Degree(statement, problems) };
                    break;
                case "ForceMuxOutputLev2":
                    space = space with { OutputMux2 = Degree(statement, problems) };
                    break;
                case "BufferDesignOptimization":
                    space = space with { Buffers = [statement.Text switch { "latency" => BufferStyle.Latency, "balance" => BufferStyle.Balance, _ => BufferStyle.Area }] };
                    break;
            }
        }
        return space;
    }

    private static DesignSpace Bank(DesignSpace space, Statement statement, FileProblems problems)
    {
        var shape = Active(statement, problems);
        return space with
        {
            BankRows = Span.Of(shape[0]), BankColumns = Span.Of(shape[1]), ActiveBankRows = Span.Of(shape[2]), ActiveBankColumns = Span.Of(shape[3]),
        };
    }

    private static DesignSpace Mat(DesignSpace space, Statement statement, FileProblems problems)
    {
        var shape = Active(statement, problems);
        return space with
        {
            MatRows = Span.Of(shape[0]), MatColumns = Span.Of(shape[1]), ActiveMatRows = Span.Of(shape[2]), ActiveMatColumns = Span.Of(shape[3]),
        };
    }

    /// <summary>One row of mats is active, all its mats are, and each with all of its two by two subarrays. Columns are those that are allowed at this line.</summary>
    private static DesignSpace CactiAssumption(DesignSpace space) => space with
    {
        ActiveBankRows = Span.Of(1),
        ActiveBankColumns = Span.Of(space.BankColumns.Most),
        MatRows = Span.Of(2),
        MatColumns = Span.Of(2),
        ActiveMatRows = Span.Of(2),
        ActiveMatColumns = Span.Of(2),
    };

    private static IReadOnlyList<int> Active(Statement statement, FileProblems problems)
    {
        var shape = statement.Shape;
        if (shape[2] > shape[0] || shape[3] > shape[1])
            problems.Warn(statement.Line, $"-{statement.Key.Name}: {shape[2]}x{shape[3]} cannot be active where there are {shape[0]}x{shape[1]}; all of them are taken, as by NVSim");
        if ((long)shape[0] * shape[1] > MostParts || (long)shape[2] * shape[3] > MostParts)
            problems.Error(statement.Line, string.Create(CultureInfo.InvariantCulture, $"-{statement.Key.Name} asks for more than {MostParts} parts, which no memory is divided into; the most are 1024x1024"));
        return shape;
    }

    private static Span Degree(Statement statement, FileProblems problems)
    {
        if (!PowerOfTwo.Is(statement.Number))
            problems.Error(statement.Line, $"-{statement.Key.Name} is {statement.Text}; address bits select one of a power of two; {PowerOfTwo.Nearest(statement.Number)}");
        return Span.Of((int)statement.Number);
    }

    private static void Overrides(Statement? assumption, Statement statement, FileProblems problems)
    {
        if (assumption is not null)
            problems.Warn(statement.Line, $"-{statement.Key.Name} takes the place of what -UseCactiAssumption in line {assumption.Line} fixed; in the other order that line would act last");
    }
}
