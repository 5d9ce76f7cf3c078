using System.IO.Compression;

namespace PluginNvm.Workloads.Traces.Input;

/// <summary>A file whose text gzip compressed, as one member or several.</summary>
/// <remarks>
/// The runtime's decompressor takes the end of a file for the end of the text, even in the middle of a member. So a member of our own is decompressed behind the file's: its
/// text comes out only where the file's last member was complete, and nothing followed it.
/// </remarks>
internal sealed class GzipText : ITextInput
{
    private readonly FollowedStream _file;
    private readonly GZipStream _text;
    private byte[]? _last;
    private int _given;

    /// <summary>Reads from the beginning of a file.</summary>
    public GzipText(FileStream file)
    {
        _file = new FollowedStream(file, EndMark.Compressed);
        _text = new GZipStream(_file, CompressionMode.Decompress);
    }

    /// <inheritdoc />
    public long KnownLength => long.MaxValue;

    /// <inheritdoc />
    public int Read(Span<byte> buffer)
    {
        if (_last is null)
        {
            var count = Decompress(buffer);
            if (!_file.Ended)
                return count != 0 ? count : throw new InvalidDataException("holds something else behind its compressed data");
            _last = Last(buffer[..count]);
        }
        var rest = _last.AsSpan(_given);
        var taken = Math.Min(rest.Length, buffer.Length);
        rest[..taken].CopyTo(buffer);
        _given += taken;
        return taken;
    }

    /// <inheritdoc />
    public void Dispose() => _text.Dispose();

    /// <summary>The text that came out since the file's bytes were used up, without the mark that must end it.</summary>
    private byte[] Last(ReadOnlySpan<byte> begun)
    {
        var text = new List<byte>();
        text.AddRange(begun);
        var more = new byte[EndMark.Text.Length];
        for (var count = -1; count != 0;)
        {
            count = Decompress(more);
            text.AddRange(more.AsSpan(0, count));
        }
        var all = text.ToArray();
        return all.AsSpan().EndsWith(EndMark.Text) ? all[..^EndMark.Text.Length] : throw new InvalidDataException(
            "ends in the middle of its compressed data, or holds something else behind them,");
    }

    private int Decompress(Span<byte> buffer)
    {
        try
        {
            return _text.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException(_file.Ended ? "ends in the middle of its compressed data" : "has damaged compressed data", exception);
        }
    }

    /// <summary>A text and its compressed form, in which it does not stand as it is.</summary>
    private static class EndMark
    {
        public static byte[] Text { get; } = Enumerable.Repeat("the end of the file\n"u8.ToArray(), 8).SelectMany(text => text).ToArray();

        public static byte[] Compressed { get; } = Compress();

        private static byte[] Compress()
        {
            var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
                gzip.Write(Text);
            return compressed.ToArray();
        }
    }
}
