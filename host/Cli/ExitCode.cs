namespace PluginNvm.Host.Cli;

/// <summary>The exit codes of the process.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Ok = 0;

    /// <summary>Some points failed, or a comparison differs.</summary>
    public const int PointsFailed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The manifest is wrong.</summary>
    public const int ManifestInvalid = 3;

    /// <summary>A plugin cannot be used.</summary>
    public const int PluginProblem = 4;

    /// <summary>The machine refused: a folder that cannot be written, a full disk.</summary>
    public const int Infrastructure = 5;

    /// <summary>Interrupted by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
