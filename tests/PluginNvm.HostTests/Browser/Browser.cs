using Microsoft.Playwright;

namespace PluginNvm.HostTests.Browser;

/// <summary>A Chromium that is installed on the machine, started once for all tests. Nothing is downloaded.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Variable = "PLUGINNVM_CHROMIUM";
    private const string Usual = "/usr/bin/chromium";
    private readonly IPlaywright _driver;

    private Browser(IPlaywright driver, IBrowser chromium)
    {
        _driver = driver;
        Chromium = chromium;
    }

    /// <summary>The browser.</summary>
    public IBrowser Chromium { get; }

    private static string? Installed => new[] { Environment.GetEnvironmentVariable(Variable), Usual }.FirstOrDefault(File.Exists);

    /// <summary>Starts it, with an empty profile of its own, or ends the test as inconclusive where there is none.</summary>
    public static async Task<Browser> Start()
    {
        if (Installed is not { } path)
        {
            Assert.Inconclusive($"no Chromium at {Usual} and none named by {Variable}; on Debian: apt-get install chromium");
            throw new InvalidOperationException();
        }
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browser(driver, chromium);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _driver.Dispose();
    }
}
