using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>A table's text and the name that messages give it.</summary>
internal sealed record TableSource(string Name, byte[] Content)
{
    // A row takes some 200 bytes: 64 MiB are 300,000 caches.
    private const long LargestFile = 64L << 20;

    public static TableSource Load(InputFile file)
    {
        try
        {
            if (new FileInfo(file.FullPath).Length > LargestFile)
                throw new ModelException($"{file.Given}: larger than 64 MiB, the limit for a table of caches");
            return new TableSource(file.Given, File.ReadAllBytes(file.FullPath));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{file.Given}: cannot be read: {exception.Message}", exception);
        }
    }
}
