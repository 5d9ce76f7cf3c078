using System.Globalization;
using System.Runtime.ExceptionServices;
using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Reading;

/// <summary>Reads the accesses of a trace file once, front to back.</summary>
internal abstract class RecordSource(InputFile file) : IDisposable
{
    private long _lines;

    /// <summary>Accesses handed out so far.</summary>
    public long Records { get; private set; }

    /// <summary>Writes the next accesses into a block.</summary>
    /// <param name="block">Receives addresses, sizes and kinds.</param>
    /// <param name="start">Where the first access goes.</param>
    /// <param name="end">The place that is no longer written, after <paramref name="start"/>.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The place after the last access written; <paramref name="start"/> at the end of the file, and only there.</returns>
    /// <exception cref="ModelException">The file is malformed, or cannot be read on; all accesses before that place were handed out.</exception>
    public int Read(AccessBlock block, int start, int end, CancellationToken cancellation)
    {
        var place = Next(block, start, end, cancellation);
        Records += place - start;
        return place;
    }

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>As <see cref="Read"/>, without the count.</summary>
    protected abstract int Next(AccessBlock block, int start, int end, CancellationToken cancellation);

    /// <summary>Counts the lines of a chunk that is used up.</summary>
    protected void Pass(TextChunk chunk) => _lines += chunk.Lines;

    /// <summary>Throws what ends the reading after a chunk's accesses, if anything does.</summary>
    /// <exception cref="ModelException">The next line is malformed, or the file cannot be read on.</exception>
    protected void ThrowFault(TextChunk chunk)
    {
        if (chunk.Fault is { } fault)
            throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"{file.Given}:{_lines + chunk.Lines + 1}: expected {fault.Expected}, found {fault.Found}"));
        switch (chunk.Failure)
        {
            case null:
                return;
            case InvalidDataException damaged:
                throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"{file.Given}: {damaged.Message} after record {Records}"), damaged);
            case IOException or UnauthorizedAccessException:
                throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"{file.Given}: cannot be read on after record {Records}: {chunk.Failure.Message}"), chunk.Failure);
            default:
                ExceptionDispatchInfo.Throw(chunk.Failure);
                return;
        }
    }
}
