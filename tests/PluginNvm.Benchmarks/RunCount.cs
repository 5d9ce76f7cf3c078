using System.Globalization;

namespace PluginNvm.Benchmarks;

/// <summary>The one argument of commands that measure: how many times.</summary>
internal static class RunCount
{
    /// <summary>Exit code of a wrong argument.</summary>
    public const int Usage = 2;

    /// <summary>The count stated, or the usual one; null, with a message, where the arguments are wrong.</summary>
    public static int? Of(string command, IReadOnlyList<string> args, int usual)
    {
        if (args.Count == 0)
            return usual;
        if (args.Count == 1 && int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0)
            return runs;
        Console.Error.WriteLine($"usage: {command} [RUNS]");
        return null;
    }
}
