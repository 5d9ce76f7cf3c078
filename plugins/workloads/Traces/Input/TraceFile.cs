using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Traces.Input;

/// <summary>Opens trace files.</summary>
internal static class TraceFile
{
    private const int CompressedBuffer = 128 * 1024;

    /// <summary>The text of a file from its beginning; gzip is told by the two bytes with which its members begin (RFC 1952, section 2.3.1).</summary>
    /// <exception cref="ModelException">The file cannot be opened.</exception>
    public static ITextInput Open(InputFile file)
    {
        try
        {
            return IsGzip(file) ? new GzipText(Stream(file, CompressedBuffer)) : new PlainText(Stream(file, 0));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{file.Given}: cannot be read: {exception.Message}", exception);
        }
    }

    private static bool IsGzip(InputFile file)
    {
        using var stream = Stream(file, 0);
        Span<byte> magic = stackalloc byte[2];
        return stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic is [0x1F, 0x8B];
    }

    private static FileStream Stream(InputFile file, int buffer) =>
        new(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, buffer, FileOptions.SequentialScan);
}
