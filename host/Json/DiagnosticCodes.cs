namespace PluginNvm.Host.Json;

/// <summary>The codes of all errors but those of plugins (PN04xx, see <see cref="Plugins.PluginFault"/>).</summary>
public static class DiagnosticCodes
{
    /// <summary>The file cannot be read.</summary>
    public const string Unreadable = "PN0101";

    /// <summary>The text is not JSON (comments and trailing commas are allowed).</summary>
    public const string Syntax = "PN0102";

    /// <summary>An object has a key twice.</summary>
    public const string DuplicateKey = "PN0103";

    /// <summary>The file is larger than 64 MiB.</summary>
    public const string TooLarge = "PN0104";

    /// <summary>The text is nested more than 64 levels deep.</summary>
    public const string TooDeep = "PN0105";

    /// <summary>A key that the record does not have.</summary>
    public const string UnknownKey = "PN0201";

    /// <summary>A required key is missing.</summary>
    public const string MissingKey = "PN0202";

    /// <summary>A value of another JSON type than expected.</summary>
    public const string WrongType = "PN0203";

    /// <summary>A bare number where a quantity with a unit is expected.</summary>
    public const string BareNumber = "PN0204";

    /// <summary>A quantity that cannot be read, most often for a wrong unit.</summary>
    public const string WrongUnit = "PN0205";

    /// <summary>A value outside its allowed range.</summary>
    public const string OutOfRange = "PN0206";

    /// <summary>A text that is not among the allowed ones.</summary>
    public const string NotAllowed = "PN0207";

    /// <summary>No plugin of the kind has this id.</summary>
    public const string UnknownPlugin = "PN0208";

    /// <summary>An input file does not exist.</summary>
    public const string MissingFile = "PN0209";

    /// <summary>A <c>--set</c> that cannot be applied.</summary>
    public const string BadAssignment = "PN0106";

    /// <summary>An axis that the manifest does not declare.</summary>
    public const string UnknownAxis = "PN0301";

    /// <summary>A field that some member of the axis does not have.</summary>
    public const string UnknownAxisField = "PN0302";

    /// <summary>A malformed axis: empty, with a label twice, or a range that cannot be expanded.</summary>
    public const string BadAxis = "PN0303";

    /// <summary>A baseline, claim or summary names an axis or a member that does not exist.</summary>
    public const string UnknownMember = "PN0304";

    /// <summary>An axis reference where none may stand.</summary>
    public const string AxisNotAllowed = "PN0305";

    /// <summary>A claim or summary names a metric that no point measured.</summary>
    public const string UnknownMetric = "PN0306";

    /// <summary>An axis that nothing refers to: its members would all give the same points.</summary>
    public const string UnusedAxis = "PN0307";

    /// <summary>A model cannot answer this point.</summary>
    public const string ModelRefused = "PN0501";

    /// <summary>A plugin threw.</summary>
    public const string PluginThrew = "PN0502";

    /// <summary>A plugin returned a value that is not finite, or a negative energy, time or area.</summary>
    public const string BadValue = "PN0503";

    /// <summary>The output folder cannot be written.</summary>
    public const string Unwritable = "PN0601";

    /// <summary>Another process is writing the output folder.</summary>
    public const string FolderInUse = "PN0602";

    /// <summary>A lock file is damaged.</summary>
    public const string BadLock = "PN0603";

    /// <summary>With <c>--locked</c>: something differs from the lock file, or there is none.</summary>
    public const string NotAsLocked = "PN0604";

    /// <summary>The output folder holds files, but not those of a run.</summary>
    public const string ForeignFolder = "PN0605";

    /// <summary>Whether the machine is at fault, not the user's input.</summary>
    public static bool IsInfrastructure(string code) => code is Unwritable or ForeignFolder or FolderInUse;
}
