using Microsoft.Extensions.Logging;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Cli;

/// <summary>What every command needs: the streams, the log and the plugins.</summary>
internal sealed class Session(ConsoleLog log, ILoggerFactory loggers, IReadOnlyList<string> extraFolders) : IDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger("pluginnvm");
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<PluginFault> _refused = [];
    private PluginCatalog? _catalog;

    /// <summary>The folder of built-in plugins, beside the executable.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The log.</summary>
    public ConsoleLog Log { get; } = log;

    /// <summary>The folders of <c>--plugins</c>.</summary>
    public IReadOnlyList<string> ExtraFolders { get; } = extraFolders;

    /// <summary>Results.</summary>
    public TextWriter Out => Console.Out;

    /// <summary>Progress and errors.</summary>
    public TextWriter Error => Console.Error;

    /// <summary>The built-in plugins and those of <c>--plugins</c>.</summary>
    public PluginCatalog Catalog => _catalog ??= Discover([]);

    /// <summary>The plugins when a manifest names further folders.</summary>
    public PluginCatalog CatalogWith(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            return Catalog;
        _catalog?.Dispose();
        return _catalog = Discover(folders);
    }

    /// <summary>Plugins that cannot be used on this command line.</summary>
    public IReadOnlyList<PluginFault> Refused => _refused;

    /// <summary>Leaves a plugin out and says so.</summary>
    public void Refuse(PluginFault fault)
    {
        _refused.Add(fault);
        _logger.LogWarning("plugin {Package}: error {Code}: {Message}", fault.Plugin, fault.Code, fault.Message);
    }

    /// <summary>Tells, for those who ask with <c>-v</c>, which plugin answered for each part and why others did not.</summary>
    public void LogAnswers(IEnumerable<PartNode> parts)
    {
        foreach (var part in parts.DistinctBy(part => part.Name))
        {
            if (part.Entry is { } answered)
                _logger.LogInformation("{Part}: answered by {Package} in {Folder}", part.Name, answered.Package.Name, answered.Package.Directory);
            else
                _logger.LogInformation("{Part}: nobody answered: error {Code}: {Message}", part.Name, part.Fault!.Code, part.Fault.Message);
            foreach (var other in Catalog.Entries.Where(entry => $"{entry.Kind} '{entry.Id}'" == part.Name && entry != part.Entry && entry.Fault is not null))
                _logger.LogInformation("{Part}: not {Package}: error {Code}: {Message}", part.Name, other.Package.Name, other.Fault!.Code, other.Fault.Message);
        }
    }

    /// <summary>Prints errors in the user's input.</summary>
    public void Print(DiagnosticException exception)
    {
        foreach (var diagnostic in exception.Diagnostics)
            Error.WriteLine(diagnostic);
        if (exception.Diagnostics.Count > 1)
            Error.WriteLine($"{exception.Diagnostics.Count} errors");
    }

    /// <inheritdoc />
    public void Dispose() => _catalog?.Dispose();

    private PluginCatalog Discover(IReadOnlyList<string> manifestFolders)
    {
        var catalog = PluginCatalog.Discover([BuiltInFolder, .. ExtraFolders, .. manifestFolders], new PluginCatalogOptions { LoggerFactory = loggers });
        foreach (var package in catalog.Packages.Where(package => _told.Add(package.Directory)))
        {
            if (package.Fault is { } fault)
                _logger.LogWarning("plugin {Package} is disabled: error {Code}: {Message}", package.Name, fault.Code, fault.Message);
            else
                _logger.LogInformation("found {Package}: {Entries}", package.Name, string.Join(", ", package.Entries.Select(entry => $"{entry.Kind} '{entry.Id}'")));
        }
        foreach (var fault in catalog.FolderFaults.Where(fault => fault.Code != PluginFaultCodes.NoFolder && _told.Add(fault.Message)))
            _logger.LogWarning("{Code}: {Message}", fault.Code, fault.Message);
        foreach (var conflict in catalog.Conflicts.Where(conflict => _told.Add(conflict.Message)))
            _logger.LogWarning("error {Code}: {Message}", conflict.Code, conflict.Message);
        return catalog;
    }
}
