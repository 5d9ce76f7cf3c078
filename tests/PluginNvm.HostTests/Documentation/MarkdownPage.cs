using System.Text.RegularExpressions;

namespace PluginNvm.HostTests.Documentation;

/// <summary>A documentation page of the repository: its code blocks by the file they are for.</summary>
internal static partial class MarkdownPage
{
    /// <summary>The repository's root, or null where the tests run away from it.</summary>
    public static string? RepositoryRoot
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "PluginNvm.sln")))
                    return folder.FullName;
            }
            return null;
        }
    }

    /// <summary>The code blocks that follow a numbered step naming their file: <c>**1. Text**, `path`</c>.</summary>
    public static IReadOnlyList<(string Path, string Code)> Files(string page) =>
        FileBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(match => (match.Groups["path"].Value, match.Groups["code"].Value)).ToList();

    /// <summary>The lines of the page's shell blocks.</summary>
    public static IReadOnlyList<string> ShellLines(string page) =>
        ShellBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).SelectMany(match => match.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

    [GeneratedRegex(@"^\*\*\d+\. [^`\n]*`(?<path>[^`]+)`[^\n]*(?:\n[^\n`][^\n]*)*\n\n```\w+\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex(@"^```sh\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
