using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>What is wrong or remarkable in one file, so that its user mends all of it at once.</summary>
/// <param name="file">The file as the user named it.</param>
internal sealed class FileProblems(string file)
{
    // A file of another kind would otherwise give a message for each of its lines.
    private const int MostShown = 40;

    private readonly List<(int Line, string Text)> _errors = [];
    private readonly List<(int Line, string Text)> _warnings = [];

    public bool Any => _errors.Count > 0;

    /// <summary>In the order of the file, each as <c>file(line): text</c>.</summary>
    public IReadOnlyList<string> Errors => Listed(_errors);

    /// <summary>What does not stop the run, in the order of the file.</summary>
    public IReadOnlyList<string> Warnings => Listed(_warnings);

    public void Error(int line, string text) => _errors.Add((line, text));

    public void Warn(int line, string text) => _warnings.Add((line, text));

    /// <summary>Throws one exception with all errors of some files, and does nothing when there is none.</summary>
    public static void ThrowIfAny(params IEnumerable<FileProblems> files)
    {
        var errors = files.SelectMany(file => file.Errors).ToList();
        if (errors.Count > 0)
            throw new ModelException(string.Join('\n', errors));
    }

    private IReadOnlyList<string> Listed(List<(int Line, string Text)> problems)
    {
        var shown = problems.OrderBy(problem => problem.Line).Take(MostShown).Select(problem => $"{file}({problem.Line}): {problem.Text}").ToList();
        if (problems.Count > MostShown)
            shown.Add($"{file}: and {problems.Count - MostShown} more");
        return shown;
    }
}
