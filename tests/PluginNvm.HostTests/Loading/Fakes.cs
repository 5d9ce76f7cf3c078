using Microsoft.Extensions.Logging;

namespace PluginNvm.HostTests.Loading;

/// <summary>A context that shares nothing.</summary>
internal sealed class FakeContext : IPluginContext, IArtefactCache
{
    public IArtefactCache Shared => this;

    public Seed Seed => default;

    public InputFile Input(InputFile from, string relativePath) =>
        new(Path.GetFullPath(relativePath, Path.GetDirectoryName(from.FullPath)!), relativePath);

    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class => factory();
}

/// <summary>Remembers the categories of the loggers asked for and the lines they wrote.</summary>
internal sealed class RecordingLoggerFactory : ILoggerFactory, ILogger
{
    public List<string> Categories { get; } = [];

    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return this;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception));

    public void Dispose()
    {
    }
}

/// <summary>Ways to use a plugin without the binder.</summary>
internal static class Use
{
    public static SystemResult Sample { get; } = new() { Time = new(2e-6), Root = new Component { Name = "system", DynamicEnergy = new(1e-9) } };

    public static object Part(this IPluginFactory factory) =>
        factory.CreatePart(Activator.CreateInstance(factory.OptionsType)!, new FakeContext());

    public static double Measure(this IPluginFactory factory) => ((IMetric)factory.Part()).Measure(Sample)[0].Value;
}
