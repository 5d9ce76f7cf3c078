using System.Reflection;
using System.Text.RegularExpressions;

namespace PluginNvm.HostTests.Documentation;

/// <summary>A documentation page of the repository: its code blocks by the file they are for.</summary>
internal static partial class MarkdownPage
{
    /// <summary>The root of the repository that the tests were built from, or null where it is gone.</summary>
    public static string? RepositoryRoot { get; } = typeof(MarkdownPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == "RepositoryRoot").Select(attribute => attribute.Value).FirstOrDefault(Directory.Exists);

    /// <summary>The root; where it is gone, the test reports itself as skipped.</summary>
    public static string RootOrSkip() =>
        RepositoryRoot ?? throw new AssertInconclusiveException("the repository that the tests were built from is gone, and its examples with it");

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
