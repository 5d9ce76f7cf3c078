namespace PluginNvm.Host.Plugins;

/// <summary>
/// The plugins found in folders. Finding them loads no code; a package is loaded when one of its plugins is first asked for.
/// A faulty package or class is named and left out, the others work. Safe to use from several threads.
/// </summary>
public sealed class PluginCatalog : IDisposable
{
    private static readonly TimeSpan DisposeWait = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Dictionary<PluginPackage, LoadedPackage> _loaded = [];
    private readonly PluginCatalogOptions _options;
    private readonly List<PluginFault> _folderFaults;
    private readonly List<PluginFault> _composeFaults = [];
    private volatile bool _disposed;

    private PluginCatalog(IReadOnlyList<string> folders, List<PluginPackage> packages, List<PluginFault> folderFaults, PluginCatalogOptions options)
    {
        Folders = folders;
        _options = options;
        _folderFaults = folderFaults;
        Packages = packages;
        RefuseNamesakes(packages);
        Entries = [.. packages.SelectMany(p => p.Entries).Where(e => e.Kind.Length > 0)
            .OrderBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)];
        Conflicts = [.. Entries.Where(e => e.Fault is null).GroupBy(e => $"{e.Kind}/{e.Id}").Where(g => g.Count() > 1).Select(g => Conflict([.. g]))];
    }

    /// <summary>All packages, in the order of the folders and within a folder by name.</summary>
    public IReadOnlyList<PluginPackage> Packages { get; }

    /// <summary>All plugins of known kinds, by kind and id, faulty ones too.</summary>
    public IReadOnlyList<PluginEntry> Entries { get; }

    /// <summary>Ids that several usable plugins of one kind claim.</summary>
    public IReadOnlyList<PluginFault> Conflicts { get; }

    /// <summary>All kinds that the contracts define, whether or not a plugin was found.</summary>
    public IReadOnlyCollection<string> Kinds => ContractKinds.All;

    /// <summary>The folders that were searched.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Whether plugins are unloaded by <see cref="Dispose"/>.</summary>
    public bool IsUnloadable => _options.IsUnloadable;

    /// <summary>What is wrong with the folders that were searched.</summary>
    public IReadOnlyList<PluginFault> FolderFaults => _folderFaults;

    /// <summary>All that is known to be wrong so far: folders, packages, classes and conflicts, each once.</summary>
    public IReadOnlyList<PluginFault> Faults
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _folderFaults,
                    .. Packages.Select(p => p.Fault).OfType<PluginFault>(),
                    .. Packages.Where(p => p.Fault is null).SelectMany(p => p.Entries).Select(e => e.OwnFault).OfType<PluginFault>(),
                    .. _composeFaults,
                    .. Conflicts,
                ];
            }
        }
    }

    /// <summary>Finds plugins. A folder is either a package itself (it contains FOLDERNAME.dll) or its sub-folders are packages.</summary>
    /// <param name="folders">Where to look. One that does not exist is reported in <see cref="Faults"/>.</param>
    /// <param name="options">How to load; null for non-unloadable plugins without log.</param>
    public static PluginCatalog Discover(IReadOnlyList<string> folders, PluginCatalogOptions? options = null)
    {
        var faults = new List<PluginFault>();
        var directories = new List<string>();
        foreach (var folder in folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))))
        {
            if (!Directory.Exists(folder))
                faults.Add(new PluginFault(PluginFaultCodes.NoFolder, Path.GetFileName(folder), $"the plugin folder {folder} does not exist."));
            else if (File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".dll")))
                directories.Add(folder);
            else
                AddSubfolders(folder, directories, faults);
        }

        return new PluginCatalog(folders, [.. directories.Distinct().Select(PackageInspector.Inspect)], faults, options ?? new PluginCatalogOptions());
    }

    /// <summary>The plugins of one kind with one id: none, one, or several in conflict. A faulty one is given only where no usable one exists.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id, exactly.</param>
    public IReadOnlyList<PluginEntry> Find(string kind, string id)
    {
        var all = Entries.Where(e => e.Kind == kind && e.Id == id).ToList();
        var usable = all.Where(e => e.Fault is null).ToList();
        return usable.Count > 0 ? usable : all;
    }

    /// <summary>Makes a plugin ready to use; its package is loaded at most once.</summary>
    /// <param name="entry">An entry of this catalog.</param>
    /// <exception cref="PluginFaultException">The plugin or its package is faulty.</exception>
    public LoadedPlugin Load(PluginEntry entry)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (entry.Fault is { } fault)
                throw new PluginFaultException(fault);
            return Composed(Loaded(entry.Package), entry);
        }
    }

    /// <summary>Drops all plugins and, where they are unloadable, unloads them. Where a plugin is still being made, they stay until the process ends.</summary>
    public void Dispose()
    {
        _disposed = true;
        // A constructor that never returns holds the lock for ever.
        if (!_lock.TryEnter(DisposeWait))
            return;
        try
        {
            foreach (var package in _loaded.Values)
                package.Dispose();
            _loaded.Clear();
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>The fault of several usable entries that share kind and id.</summary>
    public static PluginFault Conflict(IReadOnlyList<PluginEntry> entries)
    {
        var packages = entries.Select(e => $"{e.Package.Name} ({e.Package.Directory})").Distinct();
        return new PluginFault(PluginFaultCodes.DuplicateId, entries[0].Package.Name,
            $"the {entries[0].Kind} '{entries[0].Id}' is offered by more than one plugin: {string.Join(", ", packages)}; remove all but one.");
    }

    private static void AddSubfolders(string folder, List<string> directories, List<PluginFault> faults)
    {
        var before = (directories.Count, faults.Count);
        foreach (var directory in Readable(folder, () => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).ToList(), faults))
            directories.AddRange(Readable(directory, () => HoldsAssemblies(directory) ? [directory] : [], faults));
        if (before == (directories.Count, faults.Count))
        {
            faults.Add(new PluginFault(PluginFaultCodes.EmptyFolder, Path.GetFileName(folder),
                $"the plugin folder {folder} holds no plugin: neither {Path.GetFileName(folder)}.dll nor a sub-folder with assemblies."));
        }
    }

    private static List<string> Readable(string directory, Func<List<string>> read, List<PluginFault> faults)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new PluginFault(PluginFaultCodes.Unreadable, Path.GetFileName(directory), $"the folder {directory} cannot be read: {e.Message}"));
            return [];
        }
    }

    private static bool HoldsAssemblies(string directory) => Directory.EnumerateFiles(directory, "*.dll").Any();

    // A package's name stands for it in the lock file, so one name must mean one content.
    private static void RefuseNamesakes(List<PluginPackage> packages)
    {
        foreach (var namesakes in packages.Where(p => p.Fault is null).GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.ToList()).Where(g => g.Count > 1))
        {
            var folders = string.Join(" and ", namesakes.Select(p => p.Directory));
            foreach (var package in namesakes)
                package.Fault = new PluginFault(PluginFaultCodes.DuplicateId, package.Name, $"{namesakes.Count} packages have this name: {folders}; remove all but one.");
        }
    }

    private LoadedPlugin Composed(LoadedPackage package, PluginEntry entry)
    {
        try
        {
            return package.Plugin(entry);
        }
        catch (PluginFaultException e)
        {
            if (!_composeFaults.Contains(e.Fault))
                _composeFaults.Add(e.Fault);
            throw;
        }
    }

    private LoadedPackage Loaded(PluginPackage package)
    {
        if (_loaded.TryGetValue(package, out var loaded))
            return loaded;

        try
        {
            return _loaded[package] = LoadedPackage.Load(package, _options);
        }
        catch (PluginFaultException e)
        {
            package.Fault = e.Fault;
            throw;
        }
    }
}
