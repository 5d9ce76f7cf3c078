using Microsoft.Playwright;

namespace PluginNvm.HostTests.Browser;

/// <summary>A page in a browser, and everything it said and asked for.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add($"error: {error}");
        context.Request += (_, request) => Requests.Add(request.Url);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Warnings, errors and other lines of the console.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>What was asked for, the page itself first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Opens a file.</summary>
    public static async Task<OpenedPage> Open(Browser browser, string file, int width = 1400, bool scripts = true, ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = scripts, ColorScheme = colours, Offline = true,
        });
        var opened = new OpenedPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <summary>Scrolls through the page until every figure that can is alive.</summary>
    public async Task<int> WakeFigures()
    {
        var figures = Page.Locator("figure:has(.specification)");
        var count = await figures.CountAsync();
        for (var i = 0; i < count; i++)
        {
            await figures.Nth(i).ScrollIntoViewIfNeededAsync();
            await figures.Nth(i).Locator(".live svg").WaitForAsync();
        }
        return count;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
